using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Decorators;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;
using Moq;

namespace ContactAppointment.UnitTests.Application.Common.Decorators;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)] // giving up takes its time
public sealed class RetryingCommandHandlerTests
{
    private readonly List<string> _steps = [];
    private readonly Mock<ICommandHandler<string, int>> _inner = new();
    private readonly RetryingCommandHandler<string, int> _handler;

    public RetryingCommandHandlerTests()
    {
        var unitOfWork = new Mock<IUnitOfWork>(MockBehavior.Strict);
        unitOfWork.Setup(u => u.ResetAsync(It.IsAny<CancellationToken>())).Callback(() => _steps.Add("reset")).Returns(Task.CompletedTask);
        _handler = new RetryingCommandHandler<string, int>(_inner.Object, new ConflictRetry(unitOfWork.Object, new DirectStore()));
    }

    [Test]
    public async Task HandleAsync_NoConflict_RunsOnce()
    {
        WorkFails(times: 0, () => Conflict());

        var result = await _handler.HandleAsync("command", CancellationToken.None);

        Assert.That((result, _steps), Is.EqualTo((42, new List<string> { "work" })));
    }

    [Test]
    public async Task HandleAsync_OthersWereFasterTwice_StartsAfreshEachTime()
    {
        WorkFails(times: 2, () => Conflict());

        var result = await _handler.HandleAsync("command", CancellationToken.None);

        Assert.That((result, _steps), Is.EqualTo((42, new List<string> { "work", "reset", "work", "reset", "work" })));
    }

    [Test]
    public void HandleAsync_ConflictNeverEnds_GivesUpWithTheRuleThatTheIndexStandsFor()
    {
        var rule = new DomainRuleException("Another contact has this customer number.", "customer_id");
        WorkFails(times: int.MaxValue, () => Conflict(rule));

        var act = () => _handler.HandleAsync("command", CancellationToken.None);

        Assert.Multiple(() =>
        {
            Assert.That(act, Throws.Exception.SameAs(rule));
            Assert.That(_steps.Count(s => s == "work"), Is.EqualTo(1 + ConflictRetry.MaxRetries));
        });
    }

    [Test]
    public void HandleAsync_ConflictNeverEndsAndNoRule_GivesUpWithTheConflict()
    {
        WorkFails(times: int.MaxValue, () => Conflict());

        var act = () => _handler.HandleAsync("command", CancellationToken.None);

        Assert.That(act, Throws.TypeOf<ConcurrencyConflictException>());
    }

    [Test]
    public void HandleAsync_AnyOtherFailure_IsNotRepeated()
    {
        WorkFails(times: int.MaxValue, () => new DomainRuleException("no"));

        var act = () => _handler.HandleAsync("command", CancellationToken.None);

        Assert.Multiple(() =>
        {
            Assert.That(act, Breaks.Rule(null, "no"));
            Assert.That(_steps, Is.EqualTo(new[] { "work", "reset" }), "what it held is given back");
        });
    }

    private static ConcurrencyConflictException Conflict(DomainRuleException? rule = null) => new(new InvalidOperationException(), rule);

    private void WorkFails(int times, Func<Exception> failure) =>
        _inner
            .Setup(h => h.HandleAsync("command", It.IsAny<CancellationToken>()))
            .Returns(() =>
            {
                _steps.Add("work");
                return times-- > 0 ? Task.FromException<int>(failure()) : Task.FromResult(42);
            });
}
