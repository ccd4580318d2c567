using System.Data;
using ContactAppointment.Application.Common;
using ContactAppointment.Infrastructure.Persistence.Sqlite.Search;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence.Sqlite;

internal sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options) : AppDbContext(options)
{
    private const int MostOpenings = 10; // inside one another

    private bool _isLeased;

    public override void LeaseFor(IOrganizationScope scope)
    {
        _isLeased = true;
        base.LeaseFor(scope);
    }

    public override void Dispose()
    {
        CloseConnection();
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        CloseConnection();
        return base.DisposeAsync();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        SqliteSearchSchema.Configure(modelBuilder); // first, for the base walls off what belongs to an organization
        base.OnModelCreating(modelBuilder);
    }

    /// <summary>Gives the connection back also where somebody has left it open: it is lent, and the context's own end would not close it.</summary>
    private void CloseConnection()
    {
        for (var i = 0; _isLeased && i < MostOpenings && Database.GetDbConnection().State == ConnectionState.Open; i++)
            Database.CloseConnection();
        _isLeased = false;
    }
}
