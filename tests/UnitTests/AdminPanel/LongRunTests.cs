using ContactAppointment.AdminPanel.LongWork;

namespace ContactAppointment.UnitTests.AdminPanel;

public sealed class LongRunTests
{
    private static readonly int[] Five = [1, 2, 3, 4, 5];

    private readonly List<int> _tried = [];
    private LongRun _run = null!;

    [SetUp]
    public void SetUp()
    {
        _tried.Clear();
        _run = new LongRun(e => e is FormatException ? e.Message : null);
    }

    [Test]
    public async Task RunAsync_AllGoWell_CountsThem()
    {
        var seen = new List<string>();
        _run.Changed += () => seen.Add($"{_run.Tried}/{_run.Total}{(_run.IsRunning ? "" : "!")}");

        await RunAsync(_ => { });

        Assert.That(seen, Is.EqualTo(new[] { "0/5", "1/5", "2/5", "3/5", "4/5", "5/5", "5/5!" }));
        Assert.That((_run.Done, _run.Left, _run.Failures.Count), Is.EqualTo((5, 0, 0)));
    }

    [Test]
    public async Task RunAsync_OneIsRefused_GoesOnAndTellsWhy()
    {
        await RunAsync(item =>
        {
            if (item == 2)
                throw new FormatException("no");
        });

        Assert.That((_run.Done, _run.Left), Is.EqualTo((4, 0)));
        Assert.That(_run.Failures, Is.EqualTo(new[] { ("#2", "no") }));
    }

    [Test]
    public async Task Stop_WhileOneIsInHand_FinishesThatOneAndLeavesTheRest()
    {
        await RunAsync(item =>
        {
            if (item == 2)
                _run.Stop();
        });

        Assert.That(_tried, Is.EqualTo(new[] { 1, 2 }));
        Assert.That((_run.Done, _run.Left, _run.IsRunning), Is.EqualTo((2, 3, false)));
    }

    [Test]
    public void RunAsync_FaultOfTheProgram_EndsTheRunAndIsNotHidden()
    {
        var act = () => RunAsync(_ => throw new InvalidOperationException());

        Assert.That(act, Throws.InvalidOperationException);
        Assert.That((_run.IsRunning, _run.Left), Is.EqualTo((false, 5)));
    }

    [Test]
    public async Task RunAsync_AfterOneThatWasStopped_BeginsAnew()
    {
        await RunAsync(_ => _run.Stop());

        await RunAsync(_ => { });

        Assert.That((_run.Done, _run.Left), Is.EqualTo((5, 0)));
    }

    [Test]
    public async Task RunAsync_WhileAnotherRuns_DoesNothing()
    {
        var hold = new TaskCompletionSource();
        var first = _run.RunAsync(Five, i => $"{i}", _ => hold.Task);

        await RunAsync(_ => { });

        Assert.That((_tried.Count, _run.IsRunning), Is.EqualTo((0, true)));
        hold.SetResult();
        await first;
    }

    [Test]
    public async Task Clear_AfterTheRun_ForgetsIt()
    {
        await RunAsync(_ => { });

        _run.Clear();

        Assert.That(_run.Total, Is.Zero);
    }

    private Task RunAsync(Action<int> work) =>
        _run.RunAsync(
            Five,
            item => $"#{item}",
            item =>
            {
                _tried.Add(item);
                work(item);
                return Task.CompletedTask;
            }
        );
}
