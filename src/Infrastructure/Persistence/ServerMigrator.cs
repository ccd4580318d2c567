using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>
/// Migrates a database on a server, under the lock that EF Core takes there (SQL Server: sp_getapplock; PostgreSQL: its table of
/// migrations); both servers give it back when the process dies.
/// </summary>
internal sealed class ServerMigrator(Func<AppDbContext> open, string connectionKey) : IDatabaseMigrator
{
    /// <summary>For one step, be it the wait for the lock while another replica migrates, or an index over a large table.</summary>
    private static readonly TimeSpan StepTimeout = TimeSpan.FromHours(1);

    public async Task MigrateAsync(CancellationToken ct)
    {
        await using var context = open();
        context.LeaseFor(NoOrganization.Instance);
        context.Database.SetCommandTimeout(StepTimeout);
        try
        {
            await context.Database.RunPendingMigrationsAsync(ct);
        }
        catch (Exception e) when (e is not OperationCanceledException && FaultOf(e) is { } fault)
        {
            throw new ConfigurationException(
                $"{connectionKey}: the database could not be brought up to date: {Told(fault)} "
                    + "Where this account may not change the schema, ConnectionStrings:Owner names one that may, "
                    + "or Database:MigrateOnStart=false leaves it to the command migrate.",
                e
            );
        }
    }

    /// <summary>What the server, or the way to it, said; null for a mistake of the service's own.</summary>
    private static Exception? FaultOf(Exception? exception)
    {
        while (exception is not (null or DbException or TimeoutException or SocketException))
            exception = exception.InnerException;
        return exception;
    }

    /// <summary>A driver's message, and below it why, in one line that ends as a sentence does.</summary>
    private static string Told(Exception fault)
    {
        var reason = fault.InnerException is { } inner ? $"{fault.Message} ({inner.Message})" : fault.Message;
        return $"{reason.ReplaceLineEndings(" ").TrimEnd('.', ' ')}.";
    }
}
