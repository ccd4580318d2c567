using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.ContactTypes.DeleteContactType;

/// <summary>Deletes a contact type; its contacts are left without one.</summary>
/// <param name="Key">Which one.</param>
public sealed record DeleteContactTypeCommand(ResourceKey Key) : IAddressedMaybeGlobal<ContactType>
{
    /// <inheritdoc/>
    public int? ExpectedVersion { get; init; }
}
