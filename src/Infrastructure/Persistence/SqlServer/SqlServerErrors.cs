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

    private const byte FatalToConnection = 20; // severity

    /// <summary>Timeout and broken or refused connections, sign-in, no room in files, log, memory or tempdb, shutdown, failover, Azure's throttling.</summary>
    private static readonly int[] _unavailable =
    [
        -2,
        2,
        53,
        64,
        121,
        233,
        258,
        701,
        802,
        945,
        976,
        1101,
        1105,
        3906,
        4060,
        4221,
        6005,
        8645,
        8651,
        9002,
        10053,
        10054,
        10060,
        10061,
        10928,
        10929,
        17142,
        18401,
        18456,
        40143,
        40197,
        40501,
        40613,
        49918,
        49919,
        49920,
    ];

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

    public bool IsUnavailable(Exception exception) =>
        Causes
            .Of(exception)
            .OfType<SqlException>()
            .Any(error => IsUndone(error) || error.Class >= FatalToConnection || _unavailable.Contains(error.Number));

    /// <summary>Whether the server has undone the whole transaction.</summary>
    public static bool IsUndone(Exception exception) => exception is SqlException error && _undone.Contains(error.Number);

    private static SqlException? ErrorOf(DbUpdateException exception) => exception.InnerException as SqlException;
}
