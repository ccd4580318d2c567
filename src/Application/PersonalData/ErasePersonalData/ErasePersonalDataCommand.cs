using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.PersonalData.ErasePersonalData;

/// <summary>Deletes a contact as a person, with all that is held of it, for good.</summary>
/// <param name="Key">The contact.</param>
public sealed record ErasePersonalDataCommand(ResourceKey Key) : IAddressed<Contact>
{
    /// <inheritdoc/>
    public int? ExpectedVersion { get; init; }
}
