using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments;

/// <summary>A half-open span of time in UTC, to the microsecond: the start belongs to it, the end does not. Start and end may coincide.</summary>
public sealed record TimeSlot
{
    private TimeSlot() { } // for EF Core; new ones come from Between

    /// <summary>The first moment.</summary>
    public DateTimeOffset Start { get; private init; }

    /// <summary>The moment after the last.</summary>
    public DateTimeOffset End { get; private init; }

    /// <summary>Makes a slot from two moments.</summary>
    /// <exception cref="DomainRuleException">The end is before the start.</exception>
    public static TimeSlot Between(DateTimeOffset start, DateTimeOffset end) =>
        end >= start
            ? new() { Start = Instant.Of(start), End = Instant.Of(end) }
            : throw new DomainRuleException(EndBeforeStartMessage, field: "end_date");

    /// <summary>The error for an end before the start.</summary>
    public const string EndBeforeStartMessage = "An appointment cannot end before it starts.";
}
