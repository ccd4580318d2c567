namespace ContactAppointment.Infrastructure;

/// <summary>What health checks are about.</summary>
public static class HealthTags
{
    /// <summary>Whether mails can be sent. Without that the service still serves.</summary>
    public const string Mail = "mail";
}
