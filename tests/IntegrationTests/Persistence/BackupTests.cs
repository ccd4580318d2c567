using System.Diagnostics;
using ContactAppointment.IntegrationTests.Infrastructure;
using ContactAppointment.IntegrationTests.Infrastructure.Stores;
using Microsoft.Data.Sqlite;

namespace ContactAppointment.IntegrationTests.Persistence;

/// <summary>What the script in <c>tools</c> has saved is there again.</summary>
internal sealed class BackupTests
{
    [Test, NotOnSqlServer]
    public async Task Restore_WhatWasBackedUpWhileTheServiceRan_IsThereAgain()
    {
        using var data = new TempFolder();
        using var backups = new TempFolder();
        using var elsewhere = new TempFolder();
        var organization = Guid.CreateVersion7();
        string uuid;

        using (var before = new ApiFactory(("DataFolder", data.Path)))
        {
            using var client = before.CreateApiClient(organization);
            uuid = (string)(await client.CreateAsync("/contact/", Bodies.Contact(("first_name", "Jürgen"))))["uuid"]!;
            await RunAsync("backup", data.Path, backups.Below("backup"));
        }

        TestStore.Current.SettingsFor(elsewhere.Path, isEmpty: true);
        await RunAsync("restore", elsewhere.Path, backups.Below("backup"));

        using var after = new ApiFactory(("DataFolder", elsewhere.Path));
        using var again = after.CreateApiClient(organization);
        Assert.That((string?)(await again.ReadAsync($"/contact/{uuid}/"))["first_name"], Is.EqualTo("Jürgen"));
        var next = await again.CreateAsync("/contact/", Bodies.Contact());
        Assert.That((int)next["customer_id"]!, Is.EqualTo(10002));
    }

    [Test, SqliteOnly]
    public async Task Restore_FromAFileThatIsNoBackup_FailsAndLeavesTheDatabaseAlone()
    {
        using var data = new TempFolder();
        var live = await MigratedAsync(data);
        await File.WriteAllTextAsync(data.Below("empty.db"), "");
        await using (var other = new SqliteConnection($"Data Source={data.Below("other.db")};Pooling=false"))
        {
            await other.OpenAsync();
            await using var table = new SqliteCommand("CREATE TABLE contacts (id)", other);
            await table.ExecuteNonQueryAsync();
        }

        foreach (var file in new[] { "typo.db", "empty.db", "other.db" })
            Assert.That((await ScriptAsync("restore", data.Path, data.Below(file))).ExitCode, Is.EqualTo(1), file);

        Assert.That(await File.ReadAllBytesAsync(data.Below("contacts.db")), Is.EqualTo(live));
        Assert.That(File.Exists(data.Below("typo.db")), Is.False);
    }

    [Test, SqliteOnly]
    public async Task Restore_NoRoomForTheCopy_LeavesTheDatabaseAlone()
    {
        using var data = new TempFolder();
        var live = await MigratedAsync(data);
        await RunAsync("backup", data.Path, data.Below("backup"));

        var (exitCode, _) = await ScriptAsync("restore", data.Path, data.Below("backup"), limit: "ulimit -f 8"); // no file beyond 8 KB

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(await File.ReadAllBytesAsync(data.Below("contacts.db")), Is.EqualTo(live));
    }

    [Test, NotOnSqlServer]
    public async Task Backup_WhereNoDatabaseOfTheServiceIs_FailsAndWritesNothing()
    {
        using var data = new TempFolder();
        TestStore.Current.SettingsFor(data.Path, isEmpty: true);

        var (exitCode, errors) = await ScriptAsync("backup", data.Path, data.Below("backup"));

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(errors, Does.StartWith("database.sh: "));
        Assert.That(File.Exists(data.Below("backup")) || File.Exists(data.Below("contacts.db")), Is.False);
    }

    /// <summary>A folder's database after a first start, as the file that it is.</summary>
    private static async Task<byte[]> MigratedAsync(TempFolder data)
    {
        using (var api = new ApiFactory(("DataFolder", data.Path)))
            api.StartServer();
        await new TestDatabase(data.Path).RunAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return await File.ReadAllBytesAsync(data.Below("contacts.db"));
    }

    private static async Task RunAsync(string what, string folder, string file)
    {
        var (exitCode, errors) = await ScriptAsync(what, folder, file);
        Assert.That(exitCode, Is.Zero, errors);
    }

    private static async Task<(int ExitCode, string Errors)> ScriptAsync(string what, string folder, string file, string limit = ":")
    {
        string[] where = TestStore.Current is PostgreSqlTestStore postgreSql
            ? ["postgresql", postgreSql.AdministratorUriFor(folder)]
            : ["sqlite", folder];
        using var script = Process.Start(
            new ProcessStartInfo(
                "bash",
                ["-c", $"{limit}; exec \"$@\"", "bash", Repository.PathOf("tools/database.sh"), what, .. where, file]
            )
            {
                RedirectStandardError = true,
            }
        )!;
        var errors = await script.StandardError.ReadToEndAsync();
        await script.WaitForExitAsync();
        return (script.ExitCode, errors);
    }
}
