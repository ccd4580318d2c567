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
}
