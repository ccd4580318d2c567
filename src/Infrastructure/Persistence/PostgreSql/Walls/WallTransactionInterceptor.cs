using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ContactAppointment.Infrastructure.Persistence.PostgreSql.Walls;

/// <summary>What a transaction was told ends with it, and with the savepoint that is gone back to.</summary>
internal sealed class WallTransactionInterceptor : DbTransactionInterceptor
{
    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        Forget(eventData);
        return result;
    }

    public override ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection,
        TransactionEndEventData eventData,
        DbTransaction result,
        CancellationToken cancellationToken = default
    )
    {
        Forget(eventData);
        return ValueTask.FromResult(result);
    }

    public override void RolledBackToSavepoint(DbTransaction transaction, TransactionEventData eventData) => Forget(eventData);

    public override Task RolledBackToSavepointAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Forget(eventData);
        return Task.CompletedTask;
    }

    private static void Forget(DbContextEventData eventData) => (eventData.Context as PostgreSqlAppDbContext)?.ForgetEntered();
}
