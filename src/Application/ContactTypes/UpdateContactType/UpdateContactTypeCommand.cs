using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.ContactTypes.UpdateContactType;

/// <summary>Renames a contact type; a superuser also says whether it is global.</summary>
/// <param name="Key">Which one.</param>
/// <param name="Fields">What the caller says of it.</param>
/// <param name="Mode">What becomes of fields that were left out.</param>
public sealed record UpdateContactTypeCommand(ResourceKey Key, ContactTypeFields Fields, WriteMode Mode)
    : IAddressedMaybeGlobal<ContactType>
{
    /// <inheritdoc/>
    public int? ExpectedVersion { get; init; }
}
