using System.Diagnostics;
using ContactAppointment.IntegrationTests.Infrastructure;
using ContactAppointment.IntegrationTests.Infrastructure.Stores;

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

    private static async Task RunAsync(string what, string folder, string file)
    {
        string[] where = TestStore.Current is PostgreSqlTestStore postgreSql
            ? ["postgresql", postgreSql.AdministratorUriFor(folder)]
            : ["sqlite", folder];
        using var script = Process.Start(
            new ProcessStartInfo("bash", [Repository.PathOf("tools/database.sh"), what, .. where, file]) { RedirectStandardError = true }
        )!;
        var errors = await script.StandardError.ReadToEndAsync();
        await script.WaitForExitAsync();
        Assert.That(script.ExitCode, Is.Zero, errors);
    }
}
