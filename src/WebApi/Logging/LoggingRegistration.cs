using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace ContactAppointment.WebApi.Logging;

internal static class LoggingRegistration
{
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
                    .ReadFrom.Configuration(context.Configuration);
                if (context.HostingEnvironment.IsDevelopment())
                    logging.WriteTo.Console(formatProvider: CultureInfo.InvariantCulture);
                else
                    logging.WriteTo.Console(new RenderedCompactJsonFormatter());
            },
            preserveStaticLogger: true // several hosts may live in one process, as in the tests
        );
}
