using ContactAppointment.Infrastructure.Persistence;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Persistence;

internal sealed class MigrationTests
{
    private const string StandardTypes = "SELECT GROUP_CONCAT(name) FROM (SELECT name FROM contact_types WHERE is_global ORDER BY name)";

    private TempFolder _data = null!;

    private DatabaseFile Database => new(_data.Path);

    [SetUp]
    public void MakeFolder() => _data = new TempFolder();

    [TearDown]
    public void RemoveFolder() => _data.Dispose();

    [Test]
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

        Assert.That(await Database.ScalarAsync(StandardTypes), Is.EqualTo("Customer,Personnel,Producer,Supplier"));
        Assert.That(await Database.CountAsync("__EFMigrationsLock"), Is.Zero);
    }

    [Test]
    public async Task Start_TwoProcessesOnAnEmptyFolder_BothStartAndMigrateOnce()
    {
        await using var one = new PublishedService(_data.Path);
        await using var two = new PublishedService(_data.Path);

        await Task.WhenAll(one.StartAsync(), two.StartAsync());

        Assert.That(await Database.ScalarAsync(StandardTypes), Is.EqualTo("Customer,Personnel,Producer,Supplier"));
        Assert.That(await Database.ScalarAsync("PRAGMA integrity_check"), Is.EqualTo("ok"));
    }

    [Test]
    public async Task Start_KilledAtItsFirstStart_StartsTheNextTime()
    {
        await using var service = new PublishedService(_data.Path);
        await service.LaunchAsync();
        await Eventually.TrueAsync(() => Task.FromResult(File.Exists(_data.Below("contacts.db"))), "the database file");
        await service.KillAsync();

        await service.StartAsync();

        Assert.That(await Database.ScalarAsync(StandardTypes), Is.EqualTo("Customer,Personnel,Producer,Supplier"));
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

        Assert.That(await Database.ScalarAsync(StandardTypes), Is.EqualTo("Customer,Personnel,Producer,Supplier"));
    }

    [Clause("config.migrate-on-start")]
    [Test]
    public async Task Start_WithoutMigrating_LeavesTheDatabaseAlone()
    {
        using var api = new ApiFactory(("DataFolder", _data.Path), ("Database:MigrateOnStart", "false"));

        api.StartServer();

        Assert.That(await Database.ScalarAsync("SELECT COUNT(*) FROM sqlite_master"), Is.EqualTo("0"));
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
}
