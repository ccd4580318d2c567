using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments;

/// <summary>The moment of a change, and the clock on an organization's wall, by which reminders are reckoned.</summary>
public interface IReminderClock
{
    /// <summary>The moment, in UTC.</summary>
    DateTimeOffset Now { get; }

    /// <summary>
    /// The moment that lies a period before another. Days and longer are counted on the calendar of the organization's zone, so that
    /// <c>P1D</c> is the same time of the day before, also over a change of the clocks; hours, minutes and seconds are exact.
    /// </summary>
    /// <param name="moment">The later moment.</param>
    /// <param name="period">An ISO 8601 duration, such as <c>P1D</c> or <c>PT2H</c>.</param>
    /// <exception cref="DomainRuleException">The period is no duration, or not a positive one.</exception>
    DateTimeOffset Before(DateTimeOffset moment, string period);
}
