using System.Threading.Channels;

namespace ContactAppointment.Infrastructure.Outbox;

/// <summary>Wakes the worker of this process as soon as there is something for it to do.</summary>
internal sealed class OutboxSignal(TimeProvider clock)
{
    private readonly Channel<bool> _calls = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    private int _hasNews;

    /// <summary>Tells that there may be something new in the queue.</summary>
    public void Wake()
    {
        Volatile.Write(ref _hasNews, 1);
        TellRoom();
    }

    /// <summary>Tells that there is room for more.</summary>
    public void TellRoom() => _calls.Writer.TryWrite(true);

    /// <summary>Whether something new was told of since this was asked last.</summary>
    public bool TakeNews() => Interlocked.Exchange(ref _hasNews, 0) == 1;

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
