using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactAppointment.Infrastructure.Persistence.SqlServer;

/// <summary>The model as SQL Server stores it.</summary>
internal sealed class SqlServerAppDbContext(DbContextOptions<SqlServerAppDbContext> options) : AppDbContext(options)
{
    /// <summary>Compares and sorts by code, as the other stores do; the server's own would take <c>a</c> for <c>A</c>.</summary>
    private const string OrdinalCollation = "Latin1_General_100_BIN2";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var column in TextColumns.Of(modelBuilder.Model))
        {
            column.SetCollation(OrdinalCollation);
            // The limits count code points, nvarchar counts units of UTF-16, of which a code point takes up to two.
            if (column.GetMaxLength() is { } codePoints)
                column.SetMaxLength(2 * codePoints);
        }

        foreach (var type in modelBuilder.Model.GetEntityTypes())
            if (type.FindPrimaryKey() is { } key && key.Properties.Any(p => p.ClrType == typeof(string)))
                ClusterByOwner(type, key);
    }

    /// <summary>Clustered keys take 900 bytes, which the longest text in a key is beyond; other keys take 1700.</summary>
    private static void ClusterByOwner(IMutableEntityType type, IMutableKey key)
    {
        key.SetIsClustered(false);
        type.FindIndex(type.GetForeignKeys().Single().Properties)!.SetIsClustered(true);
    }
}
