using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Users;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.AdminPanel;

/// <summary>Whose an account of an external sign-in is.</summary>
internal sealed class ExternalAccountTests : ApiTest
{
    private const string Issuer = "https://id.example.com";

    private string _subject = null!;

    [SetUp]
    public void NewSubject() => _subject = $"{Guid.NewGuid()}";

    [Test]
    public async Task Find_NameOfAPersonWhoConnectedNothing_IsNobody()
    {
        var person = await AddAsync();

        var found = await InScopeAsync(u => u.FindExternalAsync(Issuer, person.UserName, default));

        Assert.That(found, Is.Null);
    }

    [Test]
    public async Task Link_ByACode_GivesTheAccountEndsSessionsAndWorksOnce()
    {
        var person = await AddAsync();
        var code = await CodeAsync(person);

        var linked = await LinkAsync(person, code);

        var found = await InScopeAsync(u => u.FindExternalAsync(Issuer, _subject, default));
        Assert.That(found!.Uuid, Is.EqualTo(person.Uuid));
        Assert.That(linked.SecurityStamp, Is.Not.EqualTo(person.SecurityStamp));
        Assert.That(() => LinkAsync(person, code), Throws.TypeOf<InputException>());
        Assert.That(
            () => InScopeAsync(u => u.SetPasswordAsync(person.Uuid, code, "long enough it is", default)),
            Throws.TypeOf<InputException>()
        );
        Assert.That((await InScopeAsync(u => u.ListAsync(default))).Single(u => u.Uuid == person.Uuid).SignsInElsewhere, Is.True);
    }

    [Test]
    public async Task Link_CodeOfAnotherPersonOrMadeUp_GivesNothing()
    {
        var (person, other) = (await AddAsync(), await AddAsync());
        var code = await CodeAsync(other);

        Assert.That(() => LinkAsync(person, code), Throws.TypeOf<InputException>());
        Assert.That(() => LinkAsync(person, "made up"), Throws.TypeOf<InputException>());
        Assert.That(await InScopeAsync(u => u.FindExternalAsync(Issuer, _subject, default)), Is.Null);
    }

    [Test]
    public async Task Link_AccountOfAnotherPerson_IsRefused()
    {
        var (person, other) = (await AddAsync(), await AddAsync());
        await LinkAsync(other, await CodeAsync(other));
        var code = await CodeAsync(person);

        Assert.That(() => LinkAsync(person, code), Throws.TypeOf<InputException>());
        Assert.That((await InScopeAsync(u => u.FindExternalAsync(Issuer, _subject, default)))!.Uuid, Is.EqualTo(other.Uuid));
    }

    [Test]
    public async Task Unlink_ConnectedPerson_IsNobodyThereAnyMore()
    {
        var person = await AddAsync();
        await LinkAsync(person, await CodeAsync(person));

        await InScopeAsync<object?>(async u =>
        {
            await u.UnlinkExternalAsync(person.Uuid, default);
            return null;
        });

        Assert.That(await InScopeAsync(u => u.FindExternalAsync(Issuer, _subject, default)), Is.Null);
    }

    [Test]
    public async Task Assign_SomethingElseThanWasSeen_ChangesNothing()
    {
        var person = await AddAsync();
        var seen = new UserPlace(UserRole.Administrator, null);

        Assert.That(
            () =>
                InScopeAsync<object?>(async u =>
                {
                    await u.AssignAsync(person.Uuid, new UserPlace(UserRole.Member, Guid.CreateVersion7()), seen, default);
                    return null;
                }),
            Throws.TypeOf<PreconditionFailedException>()
        );
        var stored = await InScopeAsync(u => u.FindAsync(person.Uuid, default));
        Assert.That(stored!.OrganizationUuid, Is.EqualTo(Client.Organization));
    }

    private Task<UserDto> AddAsync() =>
        InScopeAsync(u => u.AddAsync(new NewUser($"person-{Guid.NewGuid():N}", UserRole.Member, Client.Organization), default));

    private Task<string> CodeAsync(UserDto person) => InScopeAsync(u => u.IssuePasswordCodeAsync(person.Uuid, default));

    private Task<UserDto> LinkAsync(UserDto person, string code) =>
        InScopeAsync(u => u.LinkExternalAsync(person.Uuid, code, Issuer, _subject, default));

    private async Task<T> InScopeAsync<T>(Func<IUserAccounts, Task<T>> work)
    {
        await using var scope = Api.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<IUserAccounts>());
    }
}
