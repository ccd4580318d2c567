using ContactAppointment.IntegrationTests.Infrastructure;
using ContactAppointment.IntegrationTests.Infrastructure.Stores;
using Npgsql;

namespace ContactAppointment.IntegrationTests.Persistence.PostgreSql;

/// <summary>An operator is told when the second wall is absent.</summary>
[PostgreSqlOnly]
internal sealed class WallCheckTests
{
    private const string Warning = "Row-level security does not hold";

    private static PostgreSqlTestStore Store => (PostgreSqlTestStore)TestStore.Current;

    [Test]
    public async Task Start_RoleThatPassesWalls_IsWarnedOf([Values("SUPERUSER", "BYPASSRLS")] string attribute)
    {
        using var data = new TempFolder();
        var role = $"ca_wall_{Environment.ProcessId}";
        var application = new NpgsqlConnectionStringBuilder(Store.ApplicationConnectionFor(data.Path)) { Pooling = false };
        await using var server = NpgsqlDataSource.Create(Store.AdministratorConnection("postgres"));
        await RunAsync(server, $"CREATE ROLE {role} LOGIN {attribute} PASSWORD '{application.Password}'");
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(Store.AdministratorConnection(application.Database!))
            {
                Username = role,
                Password = application.Password,
            };
            await using var service = new PublishedService(
                data.Path,
                ("ConnectionStrings:Default", connection.ConnectionString),
                ("Outbox:PollInterval", "01:00:00")
            );
            await service.LaunchAsync();

            await Eventually.TrueAsync(() => Task.FromResult(service.Output.Contains(Warning, StringComparison.Ordinal)), "the warning");
        }
        finally
        {
            await RunAsync(server, $"DROP ROLE {role}");
        }
    }

    [Test]
    public async Task Start_RoleThatWallsHoldFor_IsNotWarnedOf()
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(data.Path);

        await service.StartAsync();
        await service.StopAsync(); // what runs in the background has ended by then

        Assert.That(service.Output, Does.Not.Contain(Warning).And.Not.Contain("could not be asked"));
    }

    private static async Task RunAsync(NpgsqlDataSource server, string sql)
    {
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
