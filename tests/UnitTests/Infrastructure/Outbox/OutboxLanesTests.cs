using ContactAppointment.Infrastructure.Outbox;
using Microsoft.Extensions.Time.Testing;

namespace ContactAppointment.UnitTests.Infrastructure.Outbox;

public sealed class OutboxLanesTests
{
    private static readonly TimeSpan SlowAfter = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider _clock = new();
    private OutboxLanes _lanes = null!;

    [SetUp]
    public void SetUp() => _lanes = new OutboxLanes(4, SlowAfter, _clock);

    [Test]
    public async Task EnterAsync_OneLane_GetsHalfOfTheHands()
    {
        var tries = Enumerable.Range(0, 3).Select(_ => _lanes.EnterAsync("a", CancellationToken.None)).ToList();
        var other = await _lanes.EnterAsync("b", CancellationToken.None);

        Assert.That(tries.Select(t => t.IsCompleted), Is.EqualTo(new[] { true, true, false }));
        Assert.That(other, Is.Not.Null);
        (await tries[0])!.Dispose();
        Assert.That(await tries[2], Is.Not.Null);
    }

    [Test]
    public async Task EnterAsync_WithoutLane_GetsAllHandsAndNoMore()
    {
        var tries = Enumerable.Range(0, 5).Select(_ => _lanes.EnterAsync(null, CancellationToken.None)).ToList();

        var waited = tries[4].IsCompleted;
        (await tries[0])!.Dispose();

        Assert.That(waited, Is.False);
        Assert.That(await tries[4], Is.Not.Null);
    }

    [Test]
    public async Task EnterAsync_LaneBecomesSlow_GoesBackToTheQueue()
    {
        await _lanes.EnterAsync("a", CancellationToken.None);
        await _lanes.EnterAsync("a", CancellationToken.None);
        var third = _lanes.EnterAsync("a", CancellationToken.None);

        _clock.Advance(SlowAfter);

        Assert.That(await third, Is.Null);
        Assert.That(_lanes.RoomIn("a"), Is.EqualTo(1));
    }

    [Test]
    public async Task EnterAsync_AfterASlowOne_OneAtATimeUntilAQuickOne()
    {
        var slow = await _lanes.EnterAsync("a", CancellationToken.None);
        _lanes.Take("a");
        _clock.Advance(SlowAfter);
        slow!.Dispose();

        var second = await _lanes.EnterAsync("a", CancellationToken.None);
        var third = _lanes.EnterAsync("a", CancellationToken.None);
        var (waits, room) = (!third.IsCompleted, _lanes.RoomIn("a"));
        second!.Dispose();

        Assert.That((waits, room), Is.EqualTo((true, 0)));
        Assert.That(await third, Is.Not.Null);
        Assert.That(_lanes.RoomIn("a"), Is.EqualTo(63));
    }

    [Test]
    public async Task EnterAsync_Cancelled_LeavesTheLineToOthers()
    {
        using var stopping = new CancellationTokenSource();
        var hands = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _lanes.EnterAsync(null, CancellationToken.None)));
        var cancelled = _lanes.EnterAsync(null, stopping.Token);
        var next = _lanes.EnterAsync(null, CancellationToken.None);

        await stopping.CancelAsync();
        hands[0]!.Dispose();

        Assert.That(async () => await cancelled, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await next, Is.Not.Null);
    }

    [Test]
    public void Room_MoreThanHalfTaken_IsNoneUntilItIsLess()
    {
        var atFirst = _lanes.Room;
        var taken = Enumerable.Range(0, 65).Select(_ => _lanes.Take(null)).ToList();

        var full = _lanes.Room;
        taken[0].Dispose();

        Assert.That((atFirst, full, _lanes.Room), Is.EqualTo((128, 0, 64)));
    }

    [Test]
    public void FullLanes_HalfTaken_AreNamed()
    {
        for (var i = 0; i < 33; i++)
            _lanes.Take("a");
        _lanes.Take("b");

        Assert.That(_lanes.FullLanes(), Is.EqualTo(new[] { "a" }));
        Assert.That((_lanes.RoomIn("a"), _lanes.RoomIn("b"), _lanes.RoomIn(null)), Is.EqualTo((31, 63, 128)));
    }

    [Test]
    public async Task EnterAsync_TooManyUnwritten_WaitsUntilOneIsWritten()
    {
        var tickets = Enumerable.Range(0, 9).Select(_ => _lanes.Take(null)).ToList();
        foreach (var ticket in tickets.Take(8))
            (await ticket.EnterAsync(CancellationToken.None))!.Dispose();

        var ninth = tickets[8].EnterAsync(CancellationToken.None);
        var waits = !ninth.IsCompleted;
        tickets[0].Dispose();

        Assert.That(waits, Is.True);
        Assert.That(await ninth, Is.Not.Null);
    }

    [Test]
    public async Task EnterAsync_CancelledOnesThatNeverBegan_KeepNobodyWaiting()
    {
        using var stopping = new CancellationTokenSource();
        var hands = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _lanes.EnterAsync(null, CancellationToken.None)));
        var tickets = Enumerable.Range(0, 20).Select(_ => _lanes.Take(null)).ToList();
        var cancelled = tickets.Select(t => t.EnterAsync(stopping.Token)).ToList();

        await stopping.CancelAsync();
        foreach (var one in cancelled)
            Assert.That(async () => await one, Throws.InstanceOf<OperationCanceledException>());
        tickets.ForEach(t => t.Dispose());
        hands[0]!.Dispose();

        Assert.That(await _lanes.EnterAsync(null, CancellationToken.None), Is.Not.Null);
    }
}
