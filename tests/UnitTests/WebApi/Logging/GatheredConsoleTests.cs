using System.Globalization;
using ContactAppointment.WebApi.Logging;
using Serilog;
using Serilog.Formatting.Display;

namespace ContactAppointment.UnitTests.WebApi.Logging;

internal sealed class GatheredConsoleTests
{
    private StringWriter _output = null!;
    private Serilog.Core.Logger _logger = null!;

    [SetUp]
    public void Open()
    {
        _output = new StringWriter(CultureInfo.InvariantCulture);
        var formatter = new MessageTemplateTextFormatter("{Message:lj}|", CultureInfo.InvariantCulture);
        _logger = new LoggerConfiguration().WriteTo.Sink(new GatheredConsole(formatter, TextWriter.Synchronized(_output))).CreateLogger();
    }

    [TearDown]
    public void Close()
    {
        _logger.Dispose();
        _output.Dispose();
    }

    [Test]
    public void Emit_AWarning_IsWrittenAtOnceAfterWhatCameBefore()
    {
        _logger.Information("first");

        _logger.Warning("second");

        Assert.That(_output.ToString(), Is.EqualTo("first|second|"));
    }

    [Test]
    public void Emit_NothingWrong_IsWrittenWithinAMoment()
    {
        _logger.Information("first");
        _logger.Information("second");

        Assert.That(() => _output.ToString(), Is.EqualTo("first|second|").After(20_000, 10));
    }

    [Test]
    public void Dispose_WithLinesThatWait_WritesThem()
    {
        _logger.Information("last");

        _logger.Dispose();

        Assert.That(_output.ToString(), Is.EqualTo("last|"));
    }

    [Test]
    public void Emit_ByMany_LosesAndMixesNothing()
    {
        Parallel.For(0, 2_000, i => _logger.Information("line {Number}", i));
        _logger.Dispose();

        var lines = _output.ToString().Split('|', StringSplitOptions.RemoveEmptyEntries);

        Assert.That(lines, Is.EquivalentTo(Enumerable.Range(0, 2_000).Select(i => $"line {i}")));
    }
}
