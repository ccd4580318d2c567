using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace ContactAppointment.Infrastructure.Persistence.PostgreSql;

/// <summary>PostgreSQL tells the index by its name, in a field of its own.</summary>
internal sealed class PostgreSqlErrors : IStoreErrors
{
    private static readonly string[] _undone =
    [
        PostgresErrorCodes.SerializationFailure,
        PostgresErrorCodes.DeadlockDetected,
        PostgresErrorCodes.LockNotAvailable,
        PostgresErrorCodes.CannotConnectNow,
        PostgresErrorCodes.TooManyConnections,
    ];

    public bool IsDuplicate(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public string? UniqueIndexOf(DbUpdateException exception, IModel model) =>
        IsDuplicate(exception) ? ((PostgresException)exception.InnerException!).ConstraintName : null;

    public bool IsMissingReference(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation };

    /// <summary>Whether the server has undone the whole transaction, or never let it begin.</summary>
    public static bool IsUndone(Exception exception) => exception is PostgresException error && _undone.Contains(error.SqlState);
}
