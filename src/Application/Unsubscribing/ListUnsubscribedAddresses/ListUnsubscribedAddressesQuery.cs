namespace ContactAppointment.Application.Unsubscribing.ListUnsubscribedAddresses;

/// <summary>Asks for the addresses that want no more reminders of the organization, by id.</summary>
public sealed record ListUnsubscribedAddressesQuery;
