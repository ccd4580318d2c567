using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ContactAppointment.Infrastructure.Persistence.PostgreSql;

/// <summary>Makes the context for <c>dotnet ef</c>, which needs the model and no database.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlAppDbContext>
{
    public PostgreSqlAppDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgreSqlAppDbContext>();
        PostgreSqlStore.Use(options, "Host=localhost");
        return new PostgreSqlAppDbContext(options.UseSnakeCaseNamingConvention().Options);
    }
}
