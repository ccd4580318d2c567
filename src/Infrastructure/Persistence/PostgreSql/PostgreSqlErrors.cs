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

    private const string Driver = nameof(Npgsql);

    /// <summary>
    /// Classes and codes of appendix A: connection, refused sign-in, no such database (any more), resources, operator, system; and a server
    /// that has become a standby.
    /// </summary>
    private static readonly string[] _unavailable =
    [
        "08",
        "28",
        "53",
        "57",
        "58",
        PostgresErrorCodes.InvalidCatalogName,
        PostgresErrorCodes.ReadOnlySqlTransaction,
        PostgresErrorCodes.ObjectNotInPrerequisiteState, // such as a database that takes no connections at the moment
    ];

    public bool IsDuplicate(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public string? UniqueIndexOf(DbUpdateException exception, IModel model) =>
        IsDuplicate(exception) ? ((PostgresException)exception.InnerException!).ConstraintName : null;

    public bool IsMissingReference(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation };

    public bool IsUnavailable(Exception exception) =>
        Causes
            .Of(exception)
            .Any(cause =>
                cause switch
                {
                    PostgresException error => IsUndone(error)
                        || _unavailable.Any(code => error.SqlState.StartsWith(code, StringComparison.Ordinal)),
                    NpgsqlException => true, // what the driver itself says is about the way to the server, or its pool
                    InvalidOperationException { Source: Driver } => true, // the transaction of a lost connection counts as completed
                    _ => false,
                }
            );

    /// <summary>Whether the server has undone the whole transaction, or never let it begin.</summary>
    public static bool IsUndone(Exception exception) => exception is PostgresException error && _undone.Contains(error.SqlState);
}
