using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.Contacts.RestoreContact;

/// <summary>Takes a contact out of the bin.</summary>
/// <param name="Key">Which one.</param>
public sealed record RestoreContactCommand(ResourceKey Key) : IAddressed<Contact>
{
    /// <inheritdoc/>
    public bool IsInBin => true;
}
