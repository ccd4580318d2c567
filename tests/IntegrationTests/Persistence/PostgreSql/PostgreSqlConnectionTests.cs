using ContactAppointment.Infrastructure.Persistence.PostgreSql;
using ContactAppointment.IntegrationTests.Infrastructure;
using ContactAppointment.IntegrationTests.Infrastructure.Stores;
using Npgsql;

namespace ContactAppointment.IntegrationTests.Persistence.PostgreSql;

/// <summary>What is sent often is prepared, where the way to the server allows that.</summary>
[PostgreSqlOnly]
internal sealed class PostgreSqlConnectionTests
{
    private static PostgreSqlTestStore Store => (PostgreSqlTestStore)TestStore.Current;

    [Test]
    public async Task Text_ToTheServer_PreparesAndPlansForTheValuesAtHand()
    {
        var given = new NpgsqlConnectionStringBuilder(Store.AdministratorConnection("postgres")) { Options = "-c work_mem=5MB" };

        var text = new PostgreSqlConnection(given.ConnectionString).Text;

        await using var connection = new NpgsqlConnection(text);
        await connection.OpenAsync();
        for (var i = 0; i < 6; i++)
            await AskAsync(connection, "SELECT 'often'");
        Assert.That(await AskAsync(connection, "SELECT count(*) FROM pg_prepared_statements"), Is.EqualTo(1));
        Assert.That(await AskAsync(connection, "SHOW plan_cache_mode"), Is.EqualTo("force_custom_plan"));
        Assert.That(await AskAsync(connection, "SHOW work_mem"), Is.EqualTo("5MB"));
    }

    [Test]
    public void Text_ThroughAPooler_PreparesNothing()
    {
        using var data = new TempFolder();

        var text = new NpgsqlConnectionStringBuilder(new PostgreSqlConnection(Store.ApplicationConnectionFor(data.Path)).Text);

        Assert.That(text.MaxAutoPrepare == 0, Is.EqualTo(Store.IsPooled));
    }

    [Test]
    public void Text_OfOneWhoSays_IsLeftSo()
    {
        var given = new NpgsqlConnectionStringBuilder(Store.AdministratorConnection("postgres"))
        {
            MaxAutoPrepare = 0,
            NoResetOnClose = false,
        };

        Assert.That(new PostgreSqlConnection(given.ConnectionString).Text, Is.EqualTo(given.ConnectionString));
    }

    [Test]
    public void Text_ServerAway_PreparesNothing()
    {
        using var nobody = new ClosedPort();

        var given = $"Host=127.0.0.1;Port={nobody.Number};Username=nobody;Database=none";
        var text = new NpgsqlConnectionStringBuilder(new PostgreSqlConnection(given).Text);

        Assert.That((text.MaxAutoPrepare, text.NoResetOnClose), Is.EqualTo((0, true)));
    }

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
