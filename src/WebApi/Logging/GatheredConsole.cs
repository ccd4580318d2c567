using System.Text;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace ContactAppointment.WebApi.Logging;

/// <summary>
/// Writes lines to standard output as many at once as come within a moment: a call to the system for each request would cost more than all
/// the rest of its line. What is wrong is written at once, with all that came before it.
/// </summary>
internal sealed class GatheredConsole : ILogEventSink, IDisposable
{
    private const int Most = 64 * 1024; // characters

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly ITextFormatter _formatter;
    private readonly TextWriter _output;
    private readonly Timer _timer;
    private readonly StringBuilder _lines = new();
    private readonly StringWriter _writer;
    private bool _isWaiting;

    /// <param name="formatter">Writes an event as a line.</param>
    /// <param name="output">Where to; null for standard output.</param>
    public GatheredConsole(ITextFormatter formatter, TextWriter? output = null)
    {
        (_formatter, _output) = (formatter, output ?? new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)));
        _writer = new StringWriter(_lines, System.Globalization.CultureInfo.InvariantCulture);
        _timer = new Timer(_ => Flush());
        AppDomain.CurrentDomain.ProcessExit += FlushAtTheEnd;
    }

    public void Emit(LogEvent logEvent)
    {
        lock (_lock)
        {
            _formatter.Format(logEvent, _writer);
            if (logEvent.Level >= LogEventLevel.Warning || _lines.Length >= Most)
                Write();
            else if (!_isWaiting)
            {
                _isWaiting = true;
                _timer.Change(Moment, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= FlushAtTheEnd;
        _timer.Dispose();
        Flush();
    }

    private void FlushAtTheEnd(object? sender, EventArgs args) => Flush();

    private void Flush()
    {
        lock (_lock)
            Write();
    }

    private void Write()
    {
        _isWaiting = false;
        foreach (var part in _lines.GetChunks())
            _output.Write(part.Span);
        _lines.Clear();
        _output.Flush();
    }
}
