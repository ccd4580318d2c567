using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.PersonalData.GetPersonalData;

/// <summary>Asks for all that is held of a person. The lists of the answer are read within the scope that asked.</summary>
/// <param name="Key">The contact.</param>
public sealed record GetPersonalDataQuery(ResourceKey Key) : IAddressed<Contact>;
