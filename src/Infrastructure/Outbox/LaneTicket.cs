namespace ContactAppointment.Infrastructure.Outbox;

/// <summary>The place of one taken event among all that this process has taken; given up by disposing it, once what became of it is written.</summary>
internal sealed class LaneTicket(OutboxLanes lanes, string? lane) : IDisposable
{
    /// <summary>Whether it ever had a hand.</summary>
    public bool HadHand { get; private set; }

    /// <summary>Waits for a hand, see <see cref="OutboxLanes.EnterAsync"/>.</summary>
    public async Task<IDisposable?> EnterAsync(CancellationToken ct)
    {
        var hand = await lanes.EnterAsync(lane, ct);
        HadHand |= hand is not null;
        return hand;
    }

    public void Dispose() => lanes.Put(lane, HadHand);
}
