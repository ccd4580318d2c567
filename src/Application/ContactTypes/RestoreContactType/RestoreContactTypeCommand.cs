using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.ContactTypes.RestoreContactType;

/// <summary>Takes a contact type out of the bin; contacts that had it do not get it back.</summary>
/// <param name="Key">Which one.</param>
public sealed record RestoreContactTypeCommand(ResourceKey Key) : IAddressedMaybeGlobal<ContactType>
{
    /// <inheritdoc/>
    public bool IsInBin => true;
}
