using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Decorators;
using Microsoft.Extensions.Logging;
using Moq;

namespace ContactAppointment.UnitTests.Application.Common.Decorators;

public sealed class LoggingCommandHandlerTests
{
    public sealed record PaintCommand(string Secret);

    private readonly Mock<ICommandHandler<PaintCommand, int>> _inner = new();
    private readonly Mock<ILogger<LoggingCommandHandler<PaintCommand, int>>> _logger = new();

    private string Logged => _logger.Invocations.Single(i => i.Method.Name == nameof(ILogger.Log)).Arguments[2]!.ToString()!;

    [SetUp]
    public void SetUp()
    {
        _logger.Invocations.Clear();
        _logger.Setup(l => l.IsEnabled(LogLevel.Debug)).Returns(true);
    }

    [Test]
    public async Task HandleAsync_Done_NotesTheCommandAndNothingOfItsContents()
    {
        _inner.Setup(h => h.HandleAsync(It.IsAny<PaintCommand>(), It.IsAny<CancellationToken>())).ReturnsAsync(42);

        var result = await Handle();

        Assert.Multiple(() =>
        {
            Assert.That(result, Is.EqualTo(42));
            Assert.That(Logged, Does.Match(@"^PaintCommand done in [0-9.,]+ ms$"));
        });
    }

    [Test]
    public void HandleAsync_Failed_NotesThatAndPassesTheFailureOn()
    {
        var failure = new InvalidOperationException("secret");
        _inner.Setup(h => h.HandleAsync(It.IsAny<PaintCommand>(), It.IsAny<CancellationToken>())).ThrowsAsync(failure);

        var act = Handle;

        Assert.Multiple(() =>
        {
            Assert.That(act, Throws.Exception.SameAs(failure));
            Assert.That(Logged, Does.Match(@"^PaintCommand failed in [0-9.,]+ ms$"));
        });
    }

    private Task<int> Handle() =>
        new LoggingCommandHandler<PaintCommand, int>(_inner.Object, _logger.Object).HandleAsync(
            new PaintCommand("secret"),
            CancellationToken.None
        );
}
