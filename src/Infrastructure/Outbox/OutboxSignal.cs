using System.Threading.Channels;

namespace ContactAppointment.Infrastructure.Outbox;

/// <summary>Wakes the worker of this process as soon as something was committed.</summary>
internal sealed class OutboxSignal(TimeProvider clock)
{
    private readonly Channel<bool> _calls = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Wake() => _calls.Writer.TryWrite(true);

    /// <summary>Waits until someone called, or the time is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        try
        {
            await _calls.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Nobody called: time to look anyway.
        }
    }
}
