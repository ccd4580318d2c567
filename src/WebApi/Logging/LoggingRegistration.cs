using System.Globalization;
using ContactAppointment.Infrastructure;
using ContactAppointment.WebApi.Errors;
using Serilog;
using Serilog.Events;
using Serilog.Filters;
using Serilog.Formatting.Compact;
using Serilog.Settings.Configuration;

namespace ContactAppointment.WebApi.Logging;

internal static class LoggingRegistration
{
    private const string Readable = "[{Timestamp:HH:mm:ss} {Level:u3}] {Message:lj} {TraceId}{NewLine}{Exception}";

    /// <summary>Sinks lie beside the program; which packages it was built from need not be read at each start.</summary>
    private static readonly ConfigurationReaderOptions _sinks = new(ConfigurationAssemblySource.AlwaysScanDllFiles);

    /// <summary>Readable lines in Development, one JSON object a line elsewhere; levels come from the section <c>Serilog</c>.</summary>
    public static void AddLogging(this WebApplicationBuilder builder) =>
        builder.Host.UseSerilog(
            (context, logging) =>
            {
                logging
                    .MinimumLevel.Information()
                    .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                    .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error) // keys lie open in the database: README
                    .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
                    // SQL and its values may name persons, and errors in saves are told by who saved.
                    .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal)
                    .Enrich.FromLogContext()
                    .Enrich.With<WithoutPath>()
                    .Filter.ByExcluding(IsToldOtherwise);
                ReadSettings(logging, context.Configuration);
                if (context.HostingEnvironment.IsDevelopment())
                    logging.WriteTo.Console(outputTemplate: Readable, formatProvider: CultureInfo.InvariantCulture);
                else
                    logging.WriteTo.Sink(new GatheredConsole(new RenderedCompactJsonFormatter()));
            },
            preserveStaticLogger: true // several hosts may live in one process, as in the tests
        );

    /// <summary>Whether an event is the host's stack trace of a wrong setting, which <see cref="StartFailure"/> tells in a sentence.</summary>
    private static bool IsToldOtherwise(LogEvent logEvent) =>
        logEvent.Exception is { } exception
        && Matching.FromSource("Microsoft.Extensions.Hosting.Internal.Host")(logEvent)
        && StartFailure.MessagesOf(exception).Count > 0;

    /// <exception cref="ConfigurationException">The section <c>Serilog</c> cannot be read.</exception>
    private static void ReadSettings(LoggerConfiguration logging, IConfiguration configuration)
    {
        try
        {
            logging.ReadFrom.Configuration(configuration, _sinks);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException)
        {
            throw new ConfigurationException($"Serilog: {e.Message}", e);
        }
    }
}
