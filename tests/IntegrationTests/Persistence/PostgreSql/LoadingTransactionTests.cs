using System.Net;
using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Infrastructure.Persistence;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Persistence.PostgreSql;

/// <summary>What is going to be changed is loaded in the transaction that stores it, which spares a round trip.</summary>
[PostgreSqlOnly]
internal sealed class LoadingTransactionTests : ApiTest
{
    [Test]
    public async Task Patch_OneTransactionToLoadAndSave_IsToldOnceWhoseRowsItMaySee()
    {
        var queries = new RecordedQueries();
        using var api = new ApiFactory { Replace = queries.ListenTo };
        using var client = api.CreateApiClient();
        var contact = await client.CreateAsync("/contact/", Bodies.Contact());
        queries.Take();

        await (await client.PatchAsync($"/contact/{contact["uuid"]}/", new { notes = "n" })).ReadAsync(HttpStatusCode.OK);

        var commands = queries.Take().Where(c => c.Sql.Contains("contacts", StringComparison.Ordinal)).ToList();
        Assert.That(commands, Has.Count.EqualTo(2));
        Assert.That(commands[0].Sql, Does.StartWith("CALL enter_organization").And.Contain("SELECT"));
        Assert.That(commands[1].Sql, Does.StartWith("UPDATE"));
        Assert.That(commands[1].Transaction, Is.Not.Null.And.SameAs(commands[0].Transaction));
    }

    [Test]
    public async Task Transaction_OfOneThatHadNothingToSave_EndsWithIt()
    {
        await using var scope = Api.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>().Database;

        var hadBegun = await LoadAsync(scope.ServiceProvider, () => Task.FromResult(database.CurrentTransaction is not null));

        Assert.That((hadBegun, database.CurrentTransaction is not null), Is.EqualTo((true, false)));
    }

    /// <summary>What was done in it since would be undone.</summary>
    [Test]
    public async Task Transaction_BegunForMoreThanALoad_IsKeptByWhoLocksTheOrganization()
    {
        await using var scope = Api.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>().Database;
        var unitOfWork = scope.ServiceProvider.GetRequiredService<EfUnitOfWork>();

        var isKept = await LoadAsync(
            scope.ServiceProvider,
            async () =>
            {
                await unitOfWork.BeginAsync(default);
                var begun = database.CurrentTransaction;
                await unitOfWork.BeginForAsync(Client.Organization, default);
                return database.CurrentTransaction == begun;
            }
        );

        Assert.That(isKept, Is.True);
    }

    /// <summary>Without a transaction it would stay, too.</summary>
    [Test]
    public async Task Transaction_OfOneThatStoredPastTheUnitOfWork_KeepsThat()
    {
        await using var scope = Api.Services.CreateAsyncScope();
        var contacts = scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<Contact>();

        await LoadAsync(
            scope.ServiceProvider,
            async () => await contacts.ExecuteUpdateAsync(s => s.SetProperty(c => c.Notes, "stays")) == 1
        );

        var stored = await (await Client.GetAsync("/contact/")).ReadAsync(HttpStatusCode.OK);
        Assert.That((string)stored["results"]![0]!["notes"]!, Is.EqualTo("stays"));
    }

    /// <summary>Loads a contact as a use case does, and does something more.</summary>
    private async Task<bool> LoadAsync(IServiceProvider services, Func<Task<bool>> thenAsync)
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact());
        services.GetRequiredService<IOrganizationScope>().Enter(Client.Organization);
        return await services
            .GetRequiredService<IStoreRetry>()
            .ExecuteAsync(
                async ct =>
                {
                    var one = new ByKeySpec<Contact>(ResourceKey.Of((Guid)contact["uuid"]!));
                    Assert.That(await services.GetRequiredService<IRepository<Contact>>().FirstOrDefaultAsync(one, ct), Is.Not.Null);
                    return await thenAsync();
                },
                default
            );
    }
}
