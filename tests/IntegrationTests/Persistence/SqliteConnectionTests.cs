using System.Data;
using System.Data.Common;
using ContactAppointment.Infrastructure.Persistence;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Persistence;

/// <summary>What connections to SQLite are told holds for each of them, also for those that come back from the pool.</summary>
[SqliteOnly]
internal sealed class SqliteConnectionTests : ApiTest
{
    [Test]
    public async Task Open_AnyConnection_OverwritesWhatIsDeletedAndWaitsInShortSteps([Values(1, 3)] int atATime)
    {
        for (var round = 0; round < 2; round++)
        {
            var contexts = Enumerable.Range(0, atATime).Select(_ => Lease()).ToList();
            foreach (var context in contexts)
            {
                await context.Database.OpenConnectionAsync();
                Assert.That(await AskAsync(context, "PRAGMA secure_delete"), Is.EqualTo(1));
                Assert.That(await AskAsync(context, "PRAGMA busy_timeout"), Is.EqualTo(100));
            }

            foreach (var context in contexts)
                await context.DisposeAsync();
        }
    }

    [Test]
    public async Task Return_AnyLease_LeavesTheConnectionOpenForTheNext()
    {
        DbConnection connection;
        await using (var context = Lease())
        {
            await context.Database.OpenConnectionAsync();
            connection = context.Database.GetDbConnection();
        }

        Assert.That(connection.State, Is.EqualTo(ConnectionState.Open));
    }

    private AppDbContext Lease() => Api.Services.GetRequiredService<IContextLeases>().Lease(NoOrganization.Instance);

    private static async Task<object?> AskAsync(AppDbContext context, string sql)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
