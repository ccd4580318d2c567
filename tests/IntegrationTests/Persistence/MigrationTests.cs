using ContactAppointment.Infrastructure.Persistence;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using ContactAppointment.IntegrationTests.Infrastructure.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Persistence;

internal sealed class MigrationTests
{
    private static readonly string[] StandardTypes = ["Customer", "Personnel", "Producer", "Supplier"];

    private TempFolder _data = null!;

    private TestDatabase Database => new(_data.Path);

    [SetUp]
    public void MakeFolderWithAnEmptyDatabase() => TestStore.Current.SettingsFor((_data = new TempFolder()).Path, isEmpty: true);

    [TearDown]
    public void RemoveFolder() => _data.Dispose();

    [Test, SqliteOnly] // servers give a lock back when its process dies
    public async Task Start_ACrashLeftTheMigrationLock_StartsAndMigrates()
    {
        await Database.ScalarAsync(
            """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');
            """
        );
        using var api = new ApiFactory(("DataFolder", _data.Path));

        await Task.Run(api.StartServer).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.That(await StoredTypesAsync(), Is.EqualTo(StandardTypes));
        Assert.That(await Database.CountAsync("__EFMigrationsLock"), Is.Zero);
    }

    [Test]
    public async Task Start_TwoProcessesOnAnEmptyFolder_BothStartAndMigrateOnce()
    {
        await using var one = new PublishedService(_data.Path);
        await using var two = new PublishedService(_data.Path);

        await Task.WhenAll(one.StartAsync(), two.StartAsync());

        Assert.That(await StoredTypesAsync(), Is.EqualTo(StandardTypes));
    }

    [Test]
    public async Task Start_KilledAtItsFirstStart_StartsTheNextTime()
    {
        await using var service = new PublishedService(_data.Path);
        await service.LaunchAsync();
        await Eventually.TrueAsync(async () => (await Database.TablesAsync()).Count > 0, "the first table");
        await service.KillAsync();

        await service.StartAsync();

        Assert.That(await StoredTypesAsync(), Is.EqualTo(StandardTypes));
    }

    [Clause("config.migrate-on-start")]
    [Test]
    public async Task Start_Again_AddsNoStandardTypes()
    {
        for (var starts = 0; starts < 2; starts++)
        {
            using var api = new ApiFactory(("DataFolder", _data.Path));
            api.StartServer();
        }

        Assert.That(await StoredTypesAsync(), Is.EqualTo(StandardTypes));
    }

    [Clause("config.migrate-on-start")]
    [Test]
    public async Task Start_WithoutMigrating_LeavesTheDatabaseAlone()
    {
        using var api = new ApiFactory(("DataFolder", _data.Path), ("Database:MigrateOnStart", "false"));

        api.StartServer();

        Assert.That(await Database.TablesAsync(), Is.Empty);
    }

    [Test]
    public async Task Model_AgainstTheMigrations_HasNoPendingChanges()
    {
        using var api = new ApiFactory(("DataFolder", _data.Path));
        await using var scope = api.Services.CreateAsyncScope();

        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>().Database;

        Assert.That(database.HasPendingModelChanges(), Is.False);
        Assert.That(await database.GetPendingMigrationsAsync(), Is.Empty);
    }

    [Test]
    public async Task Migrate_AsACommand_MakesTheSchemaAndEnds()
    {
        await using var service = new PublishedService(_data.Path, ("Database:MigrateOnStart", "false"));

        await service.LaunchAsync("migrate");

        Assert.That(await service.ExitCodeAsync(), Is.Zero, service.Output);
        Assert.That(await StoredTypesAsync(), Is.EqualTo(StandardTypes));
        await service.StartAsync();
    }

    private Task<IReadOnlyList<string?>> StoredTypesAsync() =>
        Database.ColumnAsync("SELECT name FROM contact_types WHERE organization_uuid IS NULL ORDER BY name");
}
