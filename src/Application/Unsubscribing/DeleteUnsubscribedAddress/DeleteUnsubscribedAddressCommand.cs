using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Application.Unsubscribing.DeleteUnsubscribedAddress;

/// <summary>Lets an address have reminders again, because its holder asked for them; what was cancelled stays cancelled.</summary>
/// <param name="Key">Which one.</param>
public sealed record DeleteUnsubscribedAddressCommand(ResourceKey Key) : IAddressed<UnsubscribedAddress>
{
    /// <inheritdoc/>
    public int? ExpectedVersion { get; init; }
}
