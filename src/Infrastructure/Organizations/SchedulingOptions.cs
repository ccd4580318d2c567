namespace ContactAppointment.Infrastructure.Organizations;

/// <summary>How times are read (section <c>Scheduling</c>).</summary>
public sealed class SchedulingOptions
{
    /// <summary>The IANA id of the zone that a new organization starts with; default <c>Europe/Berlin</c>.</summary>
    public string DefaultTimeZone { get; set; } = "Europe/Berlin";
}
