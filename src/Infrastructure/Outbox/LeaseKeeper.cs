using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactAppointment.Infrastructure.Outbox;

/// <summary>Keeps the lease of a row up for as long as the row is in hand.</summary>
internal sealed partial class LeaseKeeper : IAsyncDisposable
{
    private readonly OutboxMessage _message;
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _lease;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _lost;
    private readonly PeriodicTimer _timer;
    private Task _keeping = Task.CompletedTask;

    private LeaseKeeper(OutboxMessage message, IServiceScopeFactory scopes, TimeProvider clock, TimeSpan lease, ILogger logger)
    {
        (_message, _scopes, _clock, _lease, _logger) = (message, scopes, clock, lease, logger);
        _timer = new PeriodicTimer(lease / 3, clock);
        _lost = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
    }

    /// <summary>Stops a handler whose lease was lost, because another process has taken over.</summary>
    public CancellationToken Lost => _lost.Token;

    public static LeaseKeeper Keep(OutboxMessage message, IServiceScopeFactory scopes, TimeProvider clock, TimeSpan lease, ILogger logger)
    {
        var keeper = new LeaseKeeper(message, scopes, clock, lease, logger);
        keeper._keeping = keeper.KeepAsync();
        return keeper;
    }

    /// <summary>Stops the handler after a time, whatever becomes of the lease.</summary>
    public void CancelLostAfter(TimeSpan time) => _lost.CancelAfter(time);

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose(); // which ends the keeping
        await _keeping;
        _lost.Dispose();
    }

    private async Task KeepAsync()
    {
        var renewedAt = _clock.GetTimestamp();
        while (await _timer.WaitForNextTickAsync())
            if (await TryRenewAsync())
                renewedAt = _clock.GetTimestamp();
            else if (_clock.GetElapsedTime(renewedAt) > _lease / 2)
                await _lost.CancelAsync();
    }

    private async Task<bool> TryRenewAsync()
    {
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<OutboxQueue>().RenewAsync(_message);
        }
#pragma warning disable CA1031 // the store may be away for a moment; there is time for another try
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogRenewalFailure(e, _message.Id);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The lease of {OutboxId} could not be renewed")]
    private partial void LogRenewalFailure(Exception e, int outboxId);
}
