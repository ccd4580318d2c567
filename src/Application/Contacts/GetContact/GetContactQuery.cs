using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.Contacts.GetContact;

/// <summary>Asks for one contact.</summary>
/// <param name="Key">Which one.</param>
public sealed record GetContactQuery(ResourceKey Key) : IAddressed<Contact>;
