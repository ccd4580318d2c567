using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactAppointment.Infrastructure.Persistence.SqlServer;

/// <summary>SQL Server names the index in a message whose words depend on its language; so do the quotes round the name.</summary>
internal sealed class SqlServerErrors : IStoreErrors
{
    private const int ConstraintConflict = 547;
    private static readonly int[] _duplicates = [2601, 2627]; // unique index, unique constraint or primary key
    private static readonly int[] _undone = [1205, 1222, 3960]; // deadlock, lock timeout, snapshot conflict

    public bool IsDuplicate(DbUpdateException exception) => _duplicates.Contains(ErrorOf(exception)?.Number ?? 0);

    public string? UniqueIndexOf(DbUpdateException exception, IModel model) =>
        IsDuplicate(exception)
            ? model
                .GetRelationalModel()
                .Tables.SelectMany(t =>
                    t.Indexes.Where(i => i.IsUnique).Select(i => i.Name).Concat(t.UniqueConstraints.Select(c => c.Name))
                )
                .FirstOrDefault(name => Regex.IsMatch(ErrorOf(exception)!.Message, $@"(?<!\w){Regex.Escape(name)}(?!\w)"))
            : null;

    public bool IsMissingReference(DbUpdateException exception) => ErrorOf(exception)?.Number == ConstraintConflict;

    /// <summary>Whether the server has undone the whole transaction.</summary>
    public static bool IsUndone(Exception exception) => exception is SqlException error && _undone.Contains(error.Number);

    private static SqlException? ErrorOf(DbUpdateException exception) => exception.InnerException as SqlException;
}
