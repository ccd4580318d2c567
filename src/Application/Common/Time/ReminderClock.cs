using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Common.Time;

/// <summary>The clock on an organization's wall at one moment.</summary>
public sealed class ReminderClock(OrganizationZone zone, DateTimeOffset now) : IReminderClock
{
    /// <inheritdoc/>
    public DateTimeOffset Now { get; } = Domain.Common.Instant.Of(now);

    /// <inheritdoc/>
    public DateTimeOffset Before(DateTimeOffset moment, string period) =>
        ReminderPeriod.TryParse(period, out var parsed)
            ? zone.Before(moment, parsed)
            : throw new DomainRuleException(ReminderPeriod.InvalidMessage, "send_before");

    /// <summary>The moment of a timestamp as a caller wrote it, or null for none.</summary>
    public DateTimeOffset? ToInstant(GivenTime? time) => time is { } given ? zone.ToInstant(given) : null;
}
