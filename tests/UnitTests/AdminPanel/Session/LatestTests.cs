using ContactAppointment.AdminPanel.Session;

namespace ContactAppointment.UnitTests.AdminPanel.Session;

internal sealed class LatestTests
{
    [Test]
    public async Task Begin_SeveralAtOnce_LeavesTheLastAlone()
    {
        using var latest = new Latest();

        var begun = new[] { latest.BeginAsync(), latest.BeginAsync(), latest.BeginAsync() };

        var tokens = await Task.WhenAll(begun);
        Assert.That(tokens.Select(t => t.IsCancellationRequested), Is.EqualTo(new[] { true, true, false }));
    }

    [Test]
    public async Task Dispose_SomethingBegun_CancelsIt()
    {
        var latest = new Latest();
        var token = await latest.BeginAsync();

        latest.Dispose();

        Assert.That(token.IsCancellationRequested);
    }
}
