using System.Globalization;
using ContactAppointment.Infrastructure.Persistence.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactAppointment.UnitTests.Infrastructure.Persistence.SqlServer;

/// <summary>SQL Server makes an index whose keys may become too long, warns, and refuses the row that does it.</summary>
internal sealed class SqlServerKeyTests
{
    // https://learn.microsoft.com/sql/sql-server/maximum-capacity-specifications-for-sql-server
    private const int LongestClustered = 900;
    private const int LongestOther = 1700;

    [Test]
    public void Keys_OfEveryIndex_AreWithinWhatSqlServerTakes()
    {
        using var context = new SqlServerDesignTimeFactory().CreateDbContext([]);
        var tables = context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.ToList();

        var constraints = tables
            .SelectMany(t => t.UniqueConstraints)
            .Select(c => (c.Name, c.Columns, IsClustered: c.MappedKeys.First().IsClustered() ?? c.GetIsPrimaryKey()));
        var indexes = tables
            .SelectMany(t => t.Indexes)
            .Select(i => (i.Name, i.Columns, IsClustered: i.MappedIndexes.First().IsClustered() ?? false));
        var keys = constraints.Concat(indexes).ToList();

        Assert.That(keys, Has.Count.GreaterThan(tables.Count));
        Assert.That(
            keys.Select(k => (k.Name, Length: k.Columns.Sum(LengthOf), Longest: k.IsClustered ? LongestClustered : LongestOther))
                .Where(k => k.Length > k.Longest),
            Is.Empty
        );
    }

    private static long LengthOf(IColumn column)
    {
        var (type, size) = column.StoreType.TrimEnd(')').Split('(') is [var name, var given] ? (name, given) : (column.StoreType, "");
        return (type, size) switch
        {
            ("nvarchar", "max") => int.MaxValue, // which no key takes at all
            ("nvarchar", _) => 2 * int.Parse(size, CultureInfo.InvariantCulture),
            ("uniqueidentifier", _) => 16,
            ("datetime2" or "bigint", _) => 8,
            ("int", _) => 4,
            ("bit", _) => 1,
            _ => throw new NotSupportedException($"How long is {column.StoreType}?"),
        };
    }
}
