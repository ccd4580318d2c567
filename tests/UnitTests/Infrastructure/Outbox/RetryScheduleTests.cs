using ContactAppointment.Infrastructure.Outbox;

namespace ContactAppointment.UnitTests.Infrastructure.Outbox;

public sealed class RetryScheduleTests
{
    private static readonly DateTimeOffset Due = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    private readonly OutboxOptions _options = new();

    [Test]
    public void NextTry_ByDefault_GoesOnForMoreThanADay()
    {
        var pauses = Pauses();

        Assert.That(pauses.Aggregate(TimeSpan.Zero, (sum, pause) => sum + pause), Is.AtLeast(TimeSpan.FromHours(48)));
        Assert.That(pauses, Is.All.GreaterThan(TimeSpan.Zero).And.All.AtMost(_options.LongestPause));
    }

    [Test]
    public void NextTry_FailureAfterFailure_PausesGrowToTheLongest()
    {
        var many = Enumerable.Range(0, 50).Select(_ => Pauses()).ToList();

        var typical = Enumerable.Range(0, 15).Select(n => many.Select(p => p[n]).Order().ElementAt(25)).ToList();

        Assert.That(typical[0], Is.InRange(_options.FirstPause / 4, _options.FirstPause * 2));
        Assert.That(typical.Take(8), Is.Ordered.Ascending);
        Assert.That(typical[14], Is.AtLeast(_options.LongestPause * 0.75));
    }

    [Test]
    public void NextTry_SameFailures_PausesDiffer()
    {
        var pauses = Pauses();

        Assert.That(pauses, Is.Unique);
    }

    [Test]
    public void NextTry_TimeIsUp_IsNone()
    {
        var next = RetrySchedule.NextTry(_options, Due, 3, Due + _options.RetryFor);

        Assert.That(next, Is.Null);
    }

    /// <summary>The pauses of an event that fails at every try.</summary>
    private List<TimeSpan> Pauses()
    {
        var pauses = new List<TimeSpan>();
        var now = Due;
        while (RetrySchedule.NextTry(_options, Due, pauses.Count + 1, now) is { } next)
        {
            pauses.Add(next - now);
            now = next;
        }

        return pauses;
    }
}
