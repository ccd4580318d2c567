using System.Net;
using ContactAppointment.Application.AccessTokens;
using ContactAppointment.Application.AccessTokens.IssueAccessToken;
using ContactAppointment.Application.AccessTokens.ListAccessTokens;
using ContactAppointment.Application.AccessTokens.RevokeAccessToken;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Users;
using ContactAppointment.IntegrationTests.AdminPanel;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Security;

/// <summary>Tokens that the panel gives out, taken beside JWTs.</summary>
internal sealed class AccessTokenTests : ApiTest
{
    private static readonly object Contact = new { first_name = "Grete", workflowlevel1_uuids = Array.Empty<Guid>() };

    [Test]
    public async Task Write_TokenForWriting_WorksForItsOrganization()
    {
        var token = await IssueAsync(AccessScope.Write);
        using var caller = Api.CreateApiClient(token.Secret);

        var created = await caller.CreateAsync("/contact/", Contact);

        Assert.That((Guid)created["organization_uuid"]!, Is.EqualTo(Client.Organization));
        Assert.That((int)(await Client.ReadAsync("/contact/"))["count"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task Write_TokenForReading_IsForbiddenAndReadingIsNot()
    {
        var created = await Client.CreateAsync("/contact/", Contact);
        using var caller = Api.CreateApiClient((await IssueAsync(AccessScope.Read)).Secret);

        var post = await caller.PostAsync("/contact/", Contact);
        var delete = await caller.DeleteAsync($"/contact/{created["uuid"]}/");

        Assert.That(post.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(delete.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(post.Headers.WwwAuthenticate.ToString(), Does.Contain("insufficient_scope"));
        Assert.That((int)(await caller.ReadAsync("/contact/"))["count"]!, Is.EqualTo(1));
    }

    [TestCase(AccessScope.Read, HttpStatusCode.Forbidden)]
    [TestCase(AccessScope.Write, HttpStatusCode.BadRequest)]
    public async Task Every_Resource_IsReadByEitherTokenAndWrittenByOne(AccessScope scope, HttpStatusCode whenWritten)
    {
        using var caller = Api.CreateApiClient((await IssueAsync(scope)).Secret);

        foreach (var resource in await DescribedResource.AllAsync(Client))
        {
            var (read, written) = (await caller.GetAsync(resource.Path), await caller.PostAsync(resource.Path, "[]"));

            Assert.That((read.StatusCode, written.StatusCode), Is.EqualTo((HttpStatusCode.OK, whenWritten)), resource.Path);
        }
    }

    [Test]
    public async Task Read_ObjectOfAnotherOrganization_IsNotFound()
    {
        using var other = Api.CreateApiClient();
        var theirs = await other.CreateAsync("/contact/", Contact);
        using var caller = Api.CreateApiClient((await IssueAsync(AccessScope.Write)).Secret);

        Assert.That((await caller.GetAsync($"/contact/{theirs["uuid"]}/")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Read_RevokedToken_IsRefusedAtOnce()
    {
        var issued = await IssueAsync(AccessScope.Read);
        using var caller = Api.CreateApiClient(issued.Secret);
        await caller.ReadAsync("/contact/");

        await Administrator.DoAsync<RevokeAccessTokenCommand, Unit>(
            Api,
            new RevokeAccessTokenCommand(Client.Organization, issued.Token.Uuid)
        );

        var response = await caller.GetAsync("/contact/");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(response.Headers.WwwAuthenticate.ToString(), Does.StartWith("Bearer"));
    }

    [Test]
    public async Task Read_UnknownToken_IsRefused()
    {
        using var caller = Api.CreateApiClient(AccessTokenSecret.Create());

        Assert.That((await caller.GetAsync("/contact/")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task List_UsedToken_TellsWhenAndNeverTheSecret()
    {
        var issued = await IssueAsync(AccessScope.Read);
        using var caller = Api.CreateApiClient(issued.Secret);
        var before = await ListAsync();
        await caller.ReadAsync("/contact/");

        var after = await ListAsync();

        Assert.That(before.Single().LastUsedAt, Is.Null);
        Assert.That(after.Single().LastUsedAt, Is.EqualTo(DateTimeOffset.UtcNow).Within(TimeSpan.FromMinutes(5)));
        var stored = await new TestDatabase(Api.Folder.Path).ColumnAsync("SELECT hash FROM access_tokens");
        Assert.That(stored, Does.Contain(AccessTokenSecret.HashOf(issued.Secret)));
        Assert.That(stored, Has.None.Contains(issued.Secret));
    }

    [Test]
    public void Issue_Member_IsForbidden() =>
        Assert.That(
            () =>
                Administrator.DoAsync<IssueAccessTokenCommand, IssuedAccessToken>(
                    Api,
                    new IssueAccessTokenCommand(Client.Organization, "script", AccessScope.Write),
                    UserRole.Member
                ),
            Throws.TypeOf<ForbiddenException>()
        );

    [Test]
    public async Task Revoke_TokenOfAnotherOrganization_IsNotFoundAndStays()
    {
        var issued = await IssueAsync(AccessScope.Read);

        var act = () =>
            Administrator.DoAsync<RevokeAccessTokenCommand, Unit>(
                Api,
                new RevokeAccessTokenCommand(Guid.CreateVersion7(), issued.Token.Uuid)
            );

        Assert.That(act, Throws.TypeOf<NotFoundException>());
        Assert.That(await ListAsync(), Has.Count.EqualTo(1));
    }

    private Task<IssuedAccessToken> IssueAsync(AccessScope scope) =>
        Administrator.DoAsync<IssueAccessTokenCommand, IssuedAccessToken>(
            Api,
            new IssueAccessTokenCommand(Client.Organization, " script ", scope)
        );

    private Task<IReadOnlyList<AccessTokenDto>> ListAsync() =>
        Administrator.AskAsync<ListAccessTokensQuery, IReadOnlyList<AccessTokenDto>>(Api, new ListAccessTokensQuery(Client.Organization));
}
