namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Brings the schema up to date, and sees to what every installation holds. Any number of processes may do it at once.</summary>
internal interface IDatabaseMigrator
{
    Task MigrateAsync(CancellationToken ct);
}
