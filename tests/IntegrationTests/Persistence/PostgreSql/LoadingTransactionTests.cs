using System.Collections.Concurrent;
using System.Data.Common;
using System.Net;
using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Infrastructure.Persistence;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Persistence.PostgreSql;

/// <summary>What is going to be changed is loaded in the transaction that stores it, which spares a round trip.</summary>
[PostgreSqlOnly]
internal sealed class LoadingTransactionTests : ApiTest
{
    [Test]
    public async Task Patch_OneTransactionToLoadAndSave_IsToldOnceWhoseRowsItMaySee()
    {
        var sent = new SentCommands();
        using var api = new ApiFactory { Replace = services => services.AddSingleton<IInterceptor>(sent) };
        using var client = api.CreateApiClient();
        var contact = await client.CreateAsync("/contact/", Bodies.Contact());
        sent.Of.Clear();

        await (await client.PatchAsync($"/contact/{contact["uuid"]}/", new { notes = "n" })).ReadAsync(HttpStatusCode.OK);

        var commands = sent.Of.Where(c => c.Sql.Contains("contacts", StringComparison.Ordinal)).ToList();
        Assert.That(commands, Has.Count.EqualTo(2));
        Assert.That(commands[0].Sql, Does.StartWith("CALL enter_organization").And.Contain("SELECT"));
        Assert.That(commands[1].Sql, Does.StartWith("UPDATE"));
        Assert.That(commands[1].Transaction, Is.Not.Null.And.SameAs(commands[0].Transaction));
    }

    [Test]
    public async Task Transaction_OfOneThatHadNothingToSave_EndsWithIt()
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact());
        await using var scope = Api.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IOrganizationScope>().Enter(Client.Organization);
        var context = scope.ServiceProvider.GetRequiredService<AppDbContext>();

        var wasLoadedInOne = await scope.ServiceProvider.GetRequiredService<IStoreRetry>().ExecuteAsync(LoadAsync, default);

        Assert.That((wasLoadedInOne, context.Database.CurrentTransaction), Is.EqualTo((true, (object?)null)));

        async Task<bool> LoadAsync(CancellationToken ct)
        {
            var contacts = scope.ServiceProvider.GetRequiredService<IRepository<Contact>>();
            Assert.That(
                await contacts.FirstOrDefaultAsync(new ByKeySpec<Contact>(ResourceKey.Of((Guid)contact["uuid"]!)), ct),
                Is.Not.Null
            );
            return context.Database.CurrentTransaction is not null;
        }
    }

    private sealed class SentCommands : DbCommandInterceptor
    {
        public ConcurrentQueue<(string Sql, DbTransaction? Transaction)> Of { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Of.Enqueue((command.CommandText, command.Transaction));
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
