using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactAppointment.Infrastructure.Persistence.Sqlite;

/// <summary>SQLite names the columns of the index (<c>contacts.organization_uuid, contacts.customer_number</c>), never the index itself.</summary>
internal sealed class SqliteErrors : IStoreErrors
{
    private const int UniqueConstraint = 2067; // SQLITE_CONSTRAINT_UNIQUE
    private const int PrimaryKeyConstraint = 1555; // SQLITE_CONSTRAINT_PRIMARYKEY
    private const int ForeignKeyConstraint = 787; // SQLITE_CONSTRAINT_FOREIGNKEY

    /// <summary>SQLITE_BUSY, _LOCKED, _NOMEM, _READONLY, _IOERR, _FULL, _CANTOPEN, _PROTOCOL: a file that is locked, away, or has no room.</summary>
    private static readonly int[] _unavailable = [5, 6, 7, 8, 10, 13, 14, 15];

    public bool IsDuplicate(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueConstraint or PrimaryKeyConstraint };

    public string? UniqueIndexOf(DbUpdateException exception, IModel model)
    {
        if (exception.InnerException is not SqliteException { SqliteExtendedErrorCode: UniqueConstraint } error)
            return null;
        return model
            .GetRelationalModel()
            .Tables.SelectMany(t => t.Indexes)
            .Where(i => i.IsUnique)
            .FirstOrDefault(i =>
                error.Message.Contains(
                    $": {string.Join(", ", i.Columns.Select(c => $"{i.Table.Name}.{c.Name}"))}'",
                    StringComparison.Ordinal
                )
            )
            ?.Name;
    }

    public bool IsMissingReference(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: ForeignKeyConstraint };

    public bool IsUnavailable(Exception exception) =>
        Causes.Of(exception).OfType<SqliteException>().Any(error => _unavailable.Contains(error.SqliteErrorCode));
}
