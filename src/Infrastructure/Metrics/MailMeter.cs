using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.Infrastructure.Metrics;

/// <summary>The meter that the figures about mails are read from.</summary>
public static class MailMeter
{
    /// <summary>The meter's name.</summary>
    public const string Name = "ContactAppointment.Mail";

    /// <summary>Makes all figures, though nobody may have asked for a mail yet.</summary>
    public static void Start(IServiceProvider services) => services.GetRequiredService<MailMetrics>().Start();
}
