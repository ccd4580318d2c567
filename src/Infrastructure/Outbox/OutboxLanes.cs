namespace ContactAppointment.Infrastructure.Outbox;

/// <summary>
/// Shares a process's hands among what waits. So many events are handled at a time; some more are taken from the queue beforehand, so that
/// claiming costs one write for many. Of both, one lane gets at most half, and a lane that is slow a single one: what it had taken beyond
/// that goes back to the queue. Nothing new is begun while the outcome of too many is not yet written, because a crash would hide it.
/// </summary>
internal sealed class OutboxLanes(int parallel, TimeSpan slowAfter, TimeProvider clock)
{
    private const int TakenPerHand = 32;
    private const int UnwrittenPerHand = 2;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Lane> _lanes = [];
    private readonly LinkedList<Waiter> _waiters = new();
    private int _taken;
    private int _running;
    private int _unwritten;

    private int MostTaken => parallel * TakenPerHand;

    /// <summary>How many to take from the queue now: none while more than half of what was taken is still there.</summary>
    public int Room
    {
        get
        {
            lock (_lock)
                return _taken <= MostTaken / 2 ? MostTaken - _taken : 0;
        }
    }

    /// <summary>Whether something is being handled now.</summary>
    public bool AreHandsBusy => Volatile.Read(ref _running) > 0;

    /// <summary>The lanes that get nothing more for now: until half of their share is done with, or each would be claimed alone.</summary>
    public IReadOnlyList<string> FullLanes()
    {
        lock (_lock)
            return [.. _lanes.Where(l => l.Value.Taken > MostTakenOf(l.Value) / 2).Select(l => l.Key)];
    }

    /// <summary>How many more a lane gets now.</summary>
    public int RoomIn(string? lane)
    {
        lock (_lock)
            return lane is null ? MostTaken : Math.Max(0, MostTakenOf(LaneOf(lane)) - LaneOf(lane).Taken);
    }

    /// <summary>Notes what was taken from the queue. To be disposed when what became of it is written.</summary>
    public LaneTicket Take(string? lane)
    {
        lock (_lock)
        {
            _taken++;
            if (lane is not null)
                LaneOf(lane).Taken++;
            return new LaneTicket(this, lane);
        }
    }

    /// <summary>Notes that it is done with, or back in the queue.</summary>
    /// <param name="lane">Its lane.</param>
    /// <param name="hadHand">Whether it ever had a hand.</param>
    internal void Put(string? lane, bool hadHand)
    {
        lock (_lock)
        {
            _taken--;
            if (hadHand)
            {
                _unwritten--;
                Start();
            }

            if (lane is null)
                return;
            var state = LaneOf(lane);
            if (--state.Taken == 0 && !state.WasSlow)
                _lanes.Remove(lane);
        }
    }

    /// <summary>Waits for a hand. Null when the lane has become slow meanwhile: it should go back to the queue.</summary>
    public async Task<IDisposable?> EnterAsync(string? lane, CancellationToken ct)
    {
        LinkedListNode<Waiter> waiter;
        lock (_lock)
        {
            waiter = _waiters.AddLast(new Waiter(lane, new(TaskCreationOptions.RunContinuationsAsynchronously)));
            Start();
        }

        while (true)
        {
            try
            {
                return await waiter.Value.Turn.Task.WaitAsync(slowAfter, clock, ct);
            }
            catch (Exception e) when (e is TimeoutException or OperationCanceledException)
            {
                if (!TryLeaveQueue(waiter, isForced: e is OperationCanceledException))
                    continue;
                ct.ThrowIfCancellationRequested();
                return null;
            }
        }
    }

    /// <summary>Takes one out of the line whose lane is slow; false when it is to wait on, or has just got its turn.</summary>
    private bool TryLeaveQueue(LinkedListNode<Waiter> waiter, bool isForced)
    {
        lock (_lock)
        {
            if (waiter.List is null)
            {
                if (isForced && waiter.Value.Turn.Task is { IsCompletedSuccessfully: true } turn)
                    turn.Result.GiveBack();
                return isForced;
            }

            if (!isForced && (waiter.Value.Lane is not { } lane || !IsSlow(LaneOf(lane))))
                return false;
            _waiters.Remove(waiter);
            return true;
        }
    }

    private void Start()
    {
        for (var next = _waiters.First; next is not null && _running < parallel && _unwritten < parallel * UnwrittenPerHand; )
        {
            var waiter = next;
            next = next.Next;
            var lane = waiter.Value.Lane is { } name ? LaneOf(name) : null;
            if (lane is not null && lane.Running.Count >= MostRunningOf(lane))
                continue;
            _waiters.Remove(waiter);
            _running++;
            var turn = new Turn(this, lane, clock.GetTimestamp());
            lane?.Running.Add(turn);
            waiter.Value.Turn.SetResult(turn);
        }
    }

    private void End(Turn turn, bool wasUsed)
    {
        lock (_lock)
        {
            _running--;
            if (wasUsed)
                _unwritten++;
            if (turn.Lane is { } lane)
            {
                lane.Running.Remove(turn);
                lane.WasSlow = clock.GetElapsedTime(turn.StartedAt) >= slowAfter;
            }

            Start();
        }
    }

    private Lane LaneOf(string lane)
    {
        if (!_lanes.TryGetValue(lane, out var state))
            _lanes[lane] = state = new Lane();
        return state;
    }

    private bool IsSlow(Lane lane) => lane.WasSlow || lane.Running.Exists(t => clock.GetElapsedTime(t.StartedAt) >= slowAfter);

    private int MostRunningOf(Lane lane) => IsSlow(lane) ? 1 : (parallel + 1) / 2;

    private int MostTakenOf(Lane lane) => IsSlow(lane) ? 1 : (MostTaken + 1) / 2;

    private sealed class Lane
    {
        public int Taken { get; set; }

        public List<Turn> Running { get; } = [];

        /// <summary>Whether the last one took long; one that does not ends that.</summary>
        public bool WasSlow { get; set; }
    }

    private sealed record Waiter(string? Lane, TaskCompletionSource<Turn> Turn);

    private sealed class Turn(OutboxLanes lanes, Lane? lane, long startedAt) : IDisposable
    {
        private int _isOver;

        public Lane? Lane => lane;

        public long StartedAt => startedAt;

        public void Dispose() => End(wasUsed: true);

        /// <summary>Leaves it to others, unused.</summary>
        public void GiveBack() => End(wasUsed: false);

        private void End(bool wasUsed)
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
                lanes.End(this, wasUsed);
        }
    }
}
