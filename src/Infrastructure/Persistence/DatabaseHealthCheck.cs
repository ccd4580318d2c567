using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Whether the database answers.</summary>
internal sealed class DatabaseHealthCheck(AppDbContext database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await database.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer.");
}
