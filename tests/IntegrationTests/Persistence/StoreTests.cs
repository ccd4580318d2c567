using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Persistence;

internal sealed class StoreTests
{
    private TempFolder _data = null!;

    [SetUp]
    public void MakeFolder() => _data = new TempFolder();

    [TearDown]
    public void RemoveFolder() => _data.Dispose();

    [Test, SqliteOnly]
    public async Task Start_OnSqlite_WritesAheadOfTheDatabase()
    {
        using var api = Host();

        api.StartServer();

        Assert.That(await new TestDatabase(_data.Path).ScalarAsync("PRAGMA journal_mode"), Is.EqualTo("wal"));
    }

    [Test]
    public async Task Get_CursorFromBeforeARestart_GoesOnWhereItWas()
    {
        var organization = Guid.CreateVersion7();
        Uri next;
        using (var before = Host())
        {
            using var client = before.CreateApiClient(organization);
            await client.CreateAppointmentAsync();
            await client.CreateAppointmentAsync();
            next = new Uri((string)(await client.ReadAsync("/appointment/?page_size=1"))["next"]!);
        }

        using var after = Host();
        using var again = after.CreateApiClient(organization);
        var page = await again.ReadAsync(next.PathAndQuery);

        Assert.That(page["results"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That(page["next"], Is.Null);
        Assert.That(await new TestDatabase(_data.Path).CountAsync("data_protection_keys"), Is.EqualTo(1));
    }

    [Clause("config.database.connection")]
    [Test, SqliteOnly]
    public async Task Start_ConnectionStringNamesAFile_UsesItBelowTheDataFolder()
    {
        using var api = new ApiFactory(("DataFolder", _data.Path), ("ConnectionStrings:Default", "Data Source=other.db"));
        using var client = api.CreateApiClient();

        await client.CreateAppointmentAsync();

        Assert.That(File.Exists(_data.Below("other.db")));
        Assert.That(File.Exists(_data.Below("contacts.db")), Is.False);
    }

    private ApiFactory Host() => new(("DataFolder", _data.Path));
}
