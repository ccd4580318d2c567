namespace ContactAppointment.Application.Contacts.ListContactsByUuids;

/// <summary>Asks for the organization's contacts among some uuids, to be named beside what they belong to; unknown ones are left out.</summary>
/// <param name="Uuids">Which ones.</param>
public sealed record ListContactsByUuidsQuery(IReadOnlyCollection<Guid> Uuids);
