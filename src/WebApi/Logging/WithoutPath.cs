using Serilog.Core;
using Serilog.Events;

namespace ContactAppointment.WebApi.Logging;

/// <summary>Takes the path as it came out of what is logged during a request: the caller may have put anything there.</summary>
internal sealed class WithoutPath : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
}
