using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Infrastructure.Persistence;
using ContactAppointment.IntegrationTests.Infrastructure;
using ContactAppointment.IntegrationTests.Infrastructure.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Persistence;

/// <summary>A pool of one context, which two organizations take turns with: nothing of the one is left for the other.</summary>
internal sealed class ContextPoolTests
{
    private ApiFactory _api = null!;
    private ApiClient _a = null!;
    private ApiClient _b = null!;

    [SetUp]
    public void StartWithAPoolOfOne()
    {
        _api = new ApiFactory
        {
            Replace = services =>
            {
                services.RemoveOutboxWorker(); // it would lease contexts, too
                TestStore.Current.PoolOneContext(services);
            },
        };
        _a = _api.CreateApiClient();
        _b = _api.CreateApiClient();
    }

    [TearDown]
    public void Stop()
    {
        _a.Dispose();
        _b.Dispose();
        _api.Dispose();
    }

    [Test]
    public async Task Lease_ReturnedByAnotherOrganization_ShowsNothingOfIt()
    {
        await CreateContactAsync(_a);

        var (ofA, contextOfA) = await CountAsync(_a.Organization);
        var (ofB, contextOfB) = await CountAsync(_b.Organization);
        var (ofNobody, contextOfNobody) = await CountAsync(organization: null);

        Assert.That((ofA, ofB, ofNobody), Is.EqualTo((1, 0, 0)));
        Assert.That(contextOfB, Is.SameAs(contextOfA));
        Assert.That(contextOfNobody, Is.SameAs(contextOfA));
    }

    [Test]
    public async Task Lease_WithoutAScope_ThrowsAlsoAfterOneWithAScope()
    {
        await CreateContactAsync(_a);
        var (_, returned) = await CountAsync(_a.Organization);

        await using var context = await TestStore.Current.LeaseForNobodyAsync(_api.Services);

        Assert.That(context, Is.SameAs(returned));
        await Assert.ThatAsync(() => context.Set<Contact>().CountAsync(), Throws.InvalidOperationException);
    }

    [Test]
    public async Task Get_TwoOrganizationsByTurns_EachSeesItsOwn()
    {
        var (ofA, ofB) = (await CreateContactAsync(_a), await CreateContactAsync(_b));

        for (var round = 0; round < 25; round++)
        {
            var seen = await Task.WhenAll(ListAsync(_a), ListAsync(_b));
            Assert.That(seen[0], Is.EqualTo(new[] { ofA }));
            Assert.That(seen[1], Is.EqualTo(new[] { ofB }));
        }
    }

    private static async Task<string> CreateContactAsync(ApiClient client) =>
        (string)(await client.CreateAsync("/contact/", new { workflowlevel1_uuids = Array.Empty<Guid>() }))["uuid"]!;

    private static async Task<IEnumerable<string>> ListAsync(ApiClient client) =>
        (await client.ReadAsync("/contact/"))["results"]!.AsArray().Select(c => (string)c!["uuid"]!);

    /// <summary>The contacts that a lease for an organization shows, and the context that was leased.</summary>
    private async Task<(int Contacts, AppDbContext Context)> CountAsync(Guid? organization)
    {
        await using var scope = _api.Services.CreateAsyncScope();
        if (organization is { } uuid)
            scope.ServiceProvider.GetRequiredService<IOrganizationScope>().Enter(uuid);
        var context = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return (await context.Set<Contact>().CountAsync(), context);
    }
}
