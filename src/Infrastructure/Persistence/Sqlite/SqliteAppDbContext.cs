using ContactAppointment.Infrastructure.Persistence.Sqlite.Search;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence.Sqlite;

internal sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options) : AppDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        SqliteSearchSchema.Configure(modelBuilder); // first, for the base walls off what belongs to an organization
        base.OnModelCreating(modelBuilder);
    }
}
