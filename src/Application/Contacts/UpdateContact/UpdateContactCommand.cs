using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.Contacts.UpdateContact;

/// <summary>Changes a contact.</summary>
/// <param name="Key">Which one.</param>
/// <param name="Fields">What the caller says of it.</param>
/// <param name="Mode">What becomes of fields that were left out.</param>
public sealed record UpdateContactCommand(ResourceKey Key, ContactFields Fields, WriteMode Mode) : IAddressed<Contact>
{
    /// <inheritdoc/>
    public int? ExpectedVersion { get; init; }
}
