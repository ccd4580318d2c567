using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace ContactAppointment.Infrastructure.Persistence.PostgreSql.Walls;

/// <summary>
/// Tells the server whose rows it may see, in the round trip of a command: of each that stands alone, and of the first in a transaction.
/// A save that comes first is told apart, because EF Core counts the results of its statements.
/// </summary>
internal sealed class WallInterceptor : DbCommandInterceptor
{
    public const string Organization = "wall_organization";
    public const string ReachName = "wall_reach";
    public const string Enter = $"CALL {Wall.EnterProcedure}(@{Organization}, @{ReachName})";

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        if (Told(command, eventData) is { } apart)
            using (apart)
                apart.ExecuteNonQuery();
        return result;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        if (Told(command, eventData) is { } apart)
            await using (apart)
                await apart.ExecuteNonQueryAsync(cancellationToken);
        return result;
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Told(command, eventData)?.Dispose();
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(NonQueryExecuting(command, eventData, result));

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result
    )
    {
        Told(command, eventData)?.Dispose();
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(ScalarExecuting(command, eventData, result));

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) =>
        (eventData.Context as PostgreSqlAppDbContext)?.ForgetEntered();

    public override Task CommandFailedAsync(
        DbCommand command,
        CommandErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        CommandFailed(command, eventData);
        return Task.CompletedTask;
    }

    /// <summary>Puts the call before a command, or returns it where it must be sent apart.</summary>
    private static NpgsqlCommand? Told(DbCommand command, CommandEventData eventData)
    {
        // Migrations run as the owner, and before the procedure is there.
        if (
            eventData.Context is not PostgreSqlAppDbContext context
            || eventData.CommandSource is CommandSource.Migrations or CommandSource.Unknown
        )
            return null;

        var (organization, reach) = (context.ShownOrganization?.ToString() ?? "", context.ReachNow.ToString());
        var isSave = eventData.CommandSource == CommandSource.SaveChanges;
        if (isSave && command.Transaction is null)
            throw new InvalidOperationException("A save needs a transaction, which bounds what it may see.");
        if (command.Transaction is not null)
        {
            if (context.HasEntered(organization, reach))
                return null;
            context.NoteEntered(organization, reach);
        }

        NpgsqlParameter[] parameters = [new(Organization, organization), new(ReachName, reach)];
        if (isSave)
        {
            var apart = new NpgsqlCommand(Enter, (NpgsqlConnection)command.Connection!, (NpgsqlTransaction)command.Transaction!);
            apart.Parameters.AddRange(parameters);
            return apart;
        }

        command.CommandText = $"{Enter};\n{command.CommandText}";
        command.Parameters.AddRange(parameters);
        return null;
    }
}
