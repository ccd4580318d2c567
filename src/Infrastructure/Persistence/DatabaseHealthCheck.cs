using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Whether the database is there and answers a question.</summary>
internal sealed class DatabaseHealthCheck(AppDbContext database) : IHealthCheck
{
    /// <summary>Longer than this, and a caller would not be served either.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!await database.Database.CanConnectAsync(cancellationToken))
            return HealthCheckResult.Unhealthy("The database does not answer.");

        // Opening a file reads nothing of it, and a schema may be missing. This table belongs to no organization.
        await database.Set<DataProtectionKey>().AnyAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
