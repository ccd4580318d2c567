using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence.PostgreSql;

/// <summary>The model as PostgreSQL stores it.</summary>
internal sealed class PostgreSqlAppDbContext(DbContextOptions<PostgreSqlAppDbContext> options) : AppDbContext(options)
{
    /// <summary>Compares and sorts by code, as the other stores do, whatever the database was made with; an index on it also finds prefixes.</summary>
    private const string OrdinalCollation = "C";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var column in TextColumns.Of(modelBuilder.Model))
            column.SetCollation(OrdinalCollation);
    }
}
