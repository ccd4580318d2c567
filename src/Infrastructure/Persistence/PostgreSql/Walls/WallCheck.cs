using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContactAppointment.Infrastructure.Persistence.PostgreSql.Walls;

/// <summary>Warns once, at the start, where the service's role is one that no wall stops. It serves all the same: what it shows is right then, too.</summary>
internal sealed partial class WallCheck(IDbContextFactory<PostgreSqlAppDbContext> contexts, ILogger<WallCheck> logger) : BackgroundService
{
    private const string PassesWalls = "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(stoppingToken);
            context.LeaseFor(NoOrganization.Instance);
            await context.Database.OpenConnectionAsync(stoppingToken);
            await using var ask = context.Database.GetDbConnection().CreateCommand();
            ask.CommandText = PassesWalls;
            if (await ask.ExecuteScalarAsync(stoppingToken) is true)
                LogNoWall();
        }
        catch (Exception e) when (e is DbException or IOException or TimeoutException)
        {
            LogUnknown(e.Message); // that the server is away, the state of health tells
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "Row-level security does not hold: the role of ConnectionStrings:Default is a superuser or has BYPASSRLS. "
            + "Only the service itself keeps organizations apart now. tools/postgresql-roles.sql makes a role that the walls hold for"
    )]
    private partial void LogNoWall();

    [LoggerMessage(LogLevel.Information, "Whether row-level security holds for the service's role could not be asked: {Reason}")]
    private partial void LogUnknown(string reason);
}
