using System.Globalization;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments;

/// <summary>How far it is to an appointment, in distance, time or both.</summary>
public sealed class DrivingTime : Entity, IBelongsToOrganization
{
    /// <summary>The longest distance: five digits, two of them decimals.</summary>
    public const decimal MaxDistance = 999.99m;

    /// <summary>The longest time, in minutes.</summary>
    public const int MaxTime = 32767;

    private static readonly string DistanceMessage = string.Create(
        CultureInfo.InvariantCulture, // the caller's JSON has a point, whatever the machine writes
        $"The distance is from 0 to {MaxDistance}, with at most two decimals."
    );

    private DrivingTime() { } // for EF Core; new ones come from Appointment.AddDrivingTime

    internal DrivingTime(Appointment appointment)
    {
        OrganizationUuid = appointment.OrganizationUuid;
        Appointment = appointment;
    }

    /// <inheritdoc/>
    public Guid OrganizationUuid { get; private set; }

    /// <summary>Where the drive leads.</summary>
    public Appointment Appointment { get; private set; } = null!;

    /// <summary>The distance, from 0 to <see cref="MaxDistance"/>, with at most two decimals; the unit is the caller's.</summary>
    public decimal? Distance { get; private set; }

    /// <summary>The time in whole minutes, from 0 to <see cref="MaxTime"/>.</summary>
    public int? Time { get; private set; }

    /// <summary>When the drive was measured or is planned.</summary>
    public DateTimeOffset? TimePoint { get; private set; }

    /// <summary>Sets what is known of the drive.</summary>
    /// <exception cref="DomainRuleException">Neither distance nor time is given, or one is out of range.</exception>
    public void Measure(decimal? distance, int? time, DateTimeOffset? timePoint)
    {
        if (distance is null && time is null)
            throw new DomainRuleException("Give a distance, a time or both.", "distance");
        if (distance is < 0 or > MaxDistance || (distance is { } d && decimal.Round(d, 2) != d))
            throw new DomainRuleException(DistanceMessage, "distance");
        if (time is < 0 or > MaxTime)
            throw new DomainRuleException($"The time is from 0 to {MaxTime} minutes.", "time");

        Distance = distance;
        Time = time;
        TimePoint = timePoint is { } moment ? Instant.Of(moment) : null;
        Appointment.Touch();
    }
}
