using ContactAppointment.Infrastructure.Persistence;

namespace ContactAppointment.UnitTests.Infrastructure.Persistence;

internal sealed class ServerGateTests
{
    private static readonly Guid _organization = Guid.CreateVersion7();

    private ServerGate _gate = null!;

    [SetUp]
    public void Build() => _gate = new ServerGate();

    [TearDown]
    public void Dispose() => _gate.Dispose();

    [Test]
    public async Task EnterFor_SameOrganization_OneAfterTheOtherInTheirOrder()
    {
        var first = await _gate.EnterForAsync(_organization, default);
        var second = _gate.EnterForAsync(_organization, default);
        var third = _gate.EnterForAsync(_organization, default);
        Assert.That((second.IsCompleted, third.IsCompleted), Is.EqualTo((false, false)));

        first.Dispose();
        var turn = await second.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.That(third.IsCompleted, Is.False);

        turn.Dispose();
        (await third.WaitAsync(TimeSpan.FromSeconds(10))).Dispose();
    }

    [Test]
    public async Task EnterFor_AnotherOrganization_DoesNotWait()
    {
        using var first = await _gate.EnterForAsync(_organization, default);

        Assert.That(_gate.EnterForAsync(Guid.CreateVersion7(), default).IsCompletedSuccessfully, Is.True);
    }

    [Test]
    public async Task Enter_ForNoRowInParticular_DoesNotWait()
    {
        using var first = await _gate.EnterForAsync(_organization, default);

        Assert.That(_gate.EnterAsync(default).IsCompletedSuccessfully, Is.True);
    }

    [Test]
    public async Task EnterFor_OneWhoWaitsGoesAway_TheNextIsNotKeptWaiting()
    {
        using var gone = new CancellationTokenSource();
        var first = await _gate.EnterForAsync(_organization, default);
        var second = _gate.EnterForAsync(_organization, gone.Token);
        var third = _gate.EnterForAsync(_organization, default);

        await gone.CancelAsync();
        Assert.That(async () => await second, Throws.InstanceOf<OperationCanceledException>());
        first.Dispose();

        (await third.WaitAsync(TimeSpan.FromSeconds(10))).Dispose();
    }
}
