using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.ContactTypes.GetContactType;

/// <summary>Asks for one contact type.</summary>
/// <param name="Key">Which one.</param>
public sealed record GetContactTypeQuery(ResourceKey Key) : IAddressedMaybeGlobal<ContactType>;
