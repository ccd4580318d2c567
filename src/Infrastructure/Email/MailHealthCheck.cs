using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace ContactAppointment.Infrastructure.Email;

/// <summary>
/// Whether a mail could be handed over now. What cannot be is kept and tried again, so the service is only degraded. An answer holds for
/// <see cref="Lasting"/>: the mail server is not asked each time that an orchestrator asks us.
/// </summary>
internal sealed class MailHealthCheck(IOptions<MailOptions> options, SmtpConnections connections, PickupFolder folder, TimeProvider clock)
    : IHealthCheck
{
    /// <summary>The check's name.</summary>
    public const string Name = "mail";

    /// <summary>For how long an answer holds.</summary>
    public static readonly TimeSpan Lasting = TimeSpan.FromSeconds(10);

    /// <summary>A mail server that takes longer to greet counts as away.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private Answer? _last;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (_last is not { } last || clock.GetElapsedTime(last.Since) >= Lasting)
            _last = last = new Answer(await AskAsync(cancellationToken), clock.GetTimestamp());
        return last.Result;
    }

    private async Task<HealthCheckResult> AskAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Timeout);
        try
        {
            if (options.Value.Transport == MailTransport.Smtp)
                await GreetAsync(patience.Token);
            else
                TryFolder();
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            return HealthCheckResult.Degraded($"No mail can be sent: {e.Message}");
        }
    }

    private async Task GreetAsync(CancellationToken ct)
    {
        await using var connection = await connections.RentAsync(ct);
        connection.Keep();
    }

    private void TryFolder()
    {
        Directory.CreateDirectory(folder.Path);
        using var probe = new FileStream(
            Path.Combine(folder.Path, $".probe-{Guid.NewGuid():N}"),
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.None,
            bufferSize: 1,
            FileOptions.DeleteOnClose
        );
    }

    private sealed record Answer(HealthCheckResult Result, long Since);
}
