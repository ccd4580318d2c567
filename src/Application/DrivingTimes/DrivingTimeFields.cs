using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.Domain.Appointments;

namespace ContactAppointment.Application.DrivingTimes;

/// <summary>What a caller may say of a drive to an appointment: its distance, its time, or both.</summary>
public sealed record DrivingTimeFields
{
    /// <summary>The appointment it leads to, by id, uuid, URL or path; required.</summary>
    /// <example>0199f4a0-2222-7000-8000-000000000001</example>
    public Optional<ResourceReference?> Appointment { get; init; }

    /// <summary>The distance, from 0 to 999.99 with at most two decimals, as a number or a text; the unit is the caller's.</summary>
    /// <example>2.50</example>
    public Optional<decimal?> Distance { get; init; }

    /// <summary>The time in minutes, from 0 to 32767.</summary>
    /// <example>12</example>
    public Optional<int?> Time { get; init; }

    /// <summary>When the drive was measured or is planned. Without an offset it is read in the organization's zone.</summary>
    /// <example>2026-03-30T09:30:00+02:00</example>
    public Optional<GivenTime?> TimePoint { get; init; }

    /// <summary>Writes everything into a drive that needs no look-up.</summary>
    /// <param name="drivingTime">The drive.</param>
    /// <param name="timePoint">The moment that the given time means.</param>
    /// <param name="mode">What becomes of fields that were left out.</param>
    internal void ApplyTo(DrivingTime drivingTime, DateTimeOffset? timePoint, WriteMode mode) =>
        drivingTime.Measure(
            mode.Pick(Distance, drivingTime.Distance, null),
            mode.Pick(Time, drivingTime.Time, null),
            mode.Pick(TimePoint.Map(_ => timePoint), drivingTime.TimePoint, null)
        );
}
