using ContactAppointment.Infrastructure.Email;
using Microsoft.Extensions.Options;

namespace ContactAppointment.WebApi.Http;

/// <summary>Warns once, at the start, where mails go out whose links lead to an address that was never told: few recipients will reach it.</summary>
internal sealed partial class PublicAddressCheck(PublicAddress address, IOptions<MailOptions> mail, ILogger<PublicAddressCheck> logger)
    : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (mail.Value.Transport == MailTransport.Smtp && !address.IsTold)
            LogUntold(address.Root);
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Warning, "PublicBaseUrl is not set: the links in mails lead to {Address}, which recipients may not reach")]
    private partial void LogUntold(Uri address);
}
