using System.Globalization;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments;

/// <summary>How far it is to an appointment, in distance, time or both.</summary>
public sealed class DrivingTime : Entity, IBelongsToOrganization, IRestorable
{
    /// <summary>The longest distance: five digits, two of them decimals.</summary>
    public const decimal MaxDistance = 999.99m;

    /// <summary>A distance as a text, as a regular expression: whole digits and at most two decimals.</summary>
    public const string DistancePattern = @"^[0-9]{1,3}(\.[0-9]{1,2})?$";

    /// <summary>The longest time, in minutes.</summary>
    public const int MaxTime = 32767;

    /// <summary>The error for a drive of which nothing is known.</summary>
    public const string NothingMessage = "Give a distance, a time or both.";

    /// <summary>The error for a distance that is out of range.</summary>
    public static readonly string DistanceMessage = string.Create(
        CultureInfo.InvariantCulture, // the caller's JSON has a point, whatever the machine writes
        $"The distance is from 0 to {MaxDistance}, with at most two decimals."
    );

    /// <summary>The error for a time that is out of range.</summary>
    public static readonly string TimeMessage = string.Create(CultureInfo.InvariantCulture, $"The time is from 0 to {MaxTime} minutes.");

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

    /// <summary>Whether a number can be a distance.</summary>
    public static bool IsDistance(decimal distance) => distance is >= 0 and <= MaxDistance && decimal.Round(distance, 2) == distance;

    /// <summary>Whether a number of minutes can be a time.</summary>
    public static bool IsTime(int time) => time is >= 0 and <= MaxTime;

    /// <summary>Sets what is known of the drive.</summary>
    /// <exception cref="DomainRuleException">Neither distance nor time is given, or one is out of range.</exception>
    public void Measure(decimal? distance, int? time, DateTimeOffset? timePoint)
    {
        if (distance is null && time is null)
            throw new DomainRuleException(NothingMessage, "distance");
        if (distance is { } length && !IsDistance(length))
            throw new DomainRuleException(DistanceMessage, "distance");
        if (time is { } minutes && !IsTime(minutes))
            throw new DomainRuleException(TimeMessage, "time");

        Distance = distance is { } given ? Math.Abs(given) : null; // a caller may write -0
        Time = time;
        TimePoint = timePoint is { } moment ? Instant.Of(moment) : null;
        Appointment.Touch();
    }

    internal void MoveTo(Appointment appointment) => Appointment = appointment;
}
