using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Application.Unsubscribing.GetUnsubscribedAddress;

/// <summary>Asks for one address that wants no more reminders.</summary>
/// <param name="Key">Which one.</param>
public sealed record GetUnsubscribedAddressQuery(ResourceKey Key) : IAddressed<UnsubscribedAddress>;
