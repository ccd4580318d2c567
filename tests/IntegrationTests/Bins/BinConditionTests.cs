using System.Net;
using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Infrastructure.Persistence;
using ContactAppointment.IntegrationTests.Conditions;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Bins;

/// <summary>What must hold for something to be restored.</summary>
internal sealed class BinConditionTests : ApiTest
{
    private string _path = "";
    private string _tag = "";

    [SetUp]
    public async Task DeleteAsync()
    {
        _path = $"/contact/{(await Client.CreateAsync("/contact/", Bodies.Contact()))["uuid"]}/";
        _tag = await Client.TagOfAsync(_path);
        await Client.DeleteAsync(_path);
    }

    [Clause("bin.restore", "etag.if-match")]
    [Test]
    public async Task Restore_StateThatWasSeenBeforeTheDeletion_Returns412()
    {
        await (await RestoreAsync(("If-Match", _tag))).ReadProblemAsync(HttpStatusCode.PreconditionFailed);

        await (await RestoreAsync(("If-Match", "*"))).ReadAsync(HttpStatusCode.OK);
    }

    [Test]
    public async Task Restore_OrganizationThatAsksForConditions_NeedsNoneForNobodyHasSeenWhatIsInTheBin()
    {
        await Client.PatchAsync("/organizationsettings/", new { requires_if_match = true });

        await (await RestoreAsync()).ReadAsync(HttpStatusCode.OK);
    }

    [Test]
    public async Task Restore_ByTokenThatMayOnlyRead_LacksAScope()
    {
        var claims = new Dictionary<string, object?> { ["scope"] = "contacts:read", ["organization_uuid"] = Client.Organization };
        using var reader = Api.CreateApiClient(TestTokens.Issue(claims));

        var answer = await reader.SendAsync(HttpMethod.Post, $"{_path}restore/");

        await answer.ReadProblemAsync(HttpStatusCode.Forbidden);
        Assert.That((await reader.ReadAsync("/contact/?deleted=true"))["results"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Restore_WithAKeyThatIsSentAgain_IsAnsweredAlike()
    {
        var key = ("Idempotency-Key", $"{Guid.NewGuid()}");

        var first = await (await RestoreAsync(key)).ReadAsync(HttpStatusCode.OK);
        var again = await (await RestoreAsync(key)).ReadAsync(HttpStatusCode.OK);

        Assert.That(again.ToJsonString(), Is.EqualTo(first.ToJsonString()));
    }

    [Clause("bin.restore")]
    [Test]
    public async Task Delete_GlobalType_IsUnknownUntilSomebodyRestoresItWhoMay()
    {
        using var api = new ApiFactory();
        using var superuser = api.CreateApiClient(superuser: true);
        using var client = api.CreateApiClient();
        var type = (await client.ReadAsync("/contacttype/?is_global=true")).AsArray()[0]!;
        var path = $"/contacttype/{type["uuid"]}/";
        Assert.That((await client.PatchAsync(path, new { name = "Mine" })).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await superuser.DeleteAsync(path)).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));

        var binned = (await client.ReadAsync("/contacttype/?deleted=true")).AsArray().Single()!.AsObject();
        Assert.That(binned.ContainsKey("deleted_at") && !binned.ContainsKey("deleted_by"), "who deleted it is another organization's");
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Delete })
            await (await client.SendAsync(method, path)).ReadProblemAsync(HttpStatusCode.NotFound);
        await (await client.PatchAsync(path, new { name = "Mine" })).ReadProblemAsync(HttpStatusCode.NotFound);
        await (await client.SendAsync(HttpMethod.Post, $"{path}restore/")).ReadProblemAsync(HttpStatusCode.Forbidden);
        await (await superuser.SendAsync(HttpMethod.Post, $"{path}restore/")).ReadAsync(HttpStatusCode.OK);

        Assert.That((await client.ReadAsync(path)).ToJsonString(), Is.EqualTo(type.ToJsonString()));
    }

    /// <summary>As a contact has it that was given the type in the very moment of its deletion.</summary>
    [Clause("bin.restore")]
    [Test]
    public async Task Restore_TypeThatAContactStillBears_IsNotTheContactsAgain()
    {
        var type = await Client.CreateAsync("/contacttype/", new { name = "Neighbour" });
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact());
        await Client.DeleteAsync($"/contacttype/{type["uuid"]}/");
        await using (var scope = Api.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<IOrganizationScope>().Enter(Client.Organization);
            var (contactId, typeId) = ((int)contact["id"]!, (int?)type["id"]);
            await scope
                .ServiceProvider.GetRequiredService<AppDbContext>()
                .Set<Contact>()
                .Where(c => c.Id == contactId)
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.ContactTypeId, typeId));
        }

        await (await Client.SendAsync(HttpMethod.Post, $"/contacttype/{type["uuid"]}/restore/")).ReadAsync(HttpStatusCode.OK);

        Assert.That((await Client.ReadAsync($"/contact/{contact["id"]}/"))["contact_type"], Is.Null);
    }

    private Task<HttpResponseMessage> RestoreAsync(params (string, string)[] headers) =>
        Client.SendAsync(HttpMethod.Post, $"{_path}restore/", content: null, headers);
}
