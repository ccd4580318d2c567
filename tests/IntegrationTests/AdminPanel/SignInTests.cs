using System.Net;
using ContactAppointment.Application.Users;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.AdminPanel;

internal sealed class SignInTests : ApiTest
{
    private const string Password = "correct horse battery";

    private PanelClient _panel = null!;
    private string _name = null!;
    private UserDto _user = null!;

    [SetUp]
    public async Task LetSomebodyIn()
    {
        _name = $"user-{Guid.NewGuid():N}";
        _user = await PanelClient.AddUserAsync(Api, new NewUser(_name, UserRole.Administrator, null), Password);
        _panel = new PanelClient(Api.ClientOptions.BaseAddress);
    }

    [TearDown]
    public void Close() => _panel.Dispose();

    [Clause("who.admin")]
    [Test]
    public async Task Get_NotSignedIn_IsSentToSignInAndBack()
    {
        var response = await _panel.GetAsync("/admin/contacts");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(response.Headers.Location!.PathAndQuery, Is.EqualTo("/admin/sign-in?ReturnUrl=%2Fadmin%2Fcontacts"));
    }

    [Clause("who.admin", "around.admin")]
    [Test]
    public async Task SignIn_RightPassword_OpensThePanel()
    {
        var signedIn = await _panel.SignInAsync(_name.ToUpperInvariant(), Password);
        var page = await _panel.GetAsync("/admin/");

        Assert.That(signedIn.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain(_name));
    }

    [TestCase("//elsewhere.example/", "/admin/")]
    [TestCase("https://elsewhere.example/", "/admin/")]
    [TestCase("javascript:alert(1)", "/admin/")]
    [TestCase("/admin/contacts", "/admin/contacts")]
    [TestCase("/admin/appointments/new?start=2026-12-01T10:30", "/admin/appointments/new")]
    public async Task SignIn_ReturnUrl_LeadsNowhereButIntoThePanel(string returnUrl, string path)
    {
        var address = $"/admin/sign-in?ReturnUrl={Uri.EscapeDataString(returnUrl)}";

        var signedIn = await _panel.SubmitAsync(address, ("Form.UserName", _name), ("Form.Password", Password));

        var location = new Uri(Api.ClientOptions.BaseAddress, signedIn.Headers.Location!);
        Assert.That(
            location.GetLeftPart(UriPartial.Authority),
            Is.EqualTo(Api.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority))
        );
        Assert.That(location.AbsolutePath, Is.EqualTo(path));
    }

    [Test]
    public async Task SignIn_WrongPasswordAndUnknownName_AreToldAlike()
    {
        var wrong = await _panel.SignInAsync(_name, "wrong password");
        var unknown = await _panel.SignInAsync("nobody", Password);

        Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await wrong.Content.ReadAsStringAsync(), Does.Contain("The user name or the password is wrong."));
        Assert.That(await unknown.Content.ReadAsStringAsync(), Does.Contain("The user name or the password is wrong."));
    }

    [Test]
    public async Task SignIn_TooManyFailedTries_LocksOutAlsoWithTheRightPassword()
    {
        for (var i = 0; i < IUserAccounts.MaxFailedTries; i++)
            await _panel.SignInAsync(_name, "wrong password");

        var response = await _panel.SignInAsync(_name, Password);

        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("Too many failed tries."));
    }

    [Test]
    public async Task Post_SignInFormFromElsewhere_IsRefused()
    {
        using var elsewhere = new HttpClient { BaseAddress = Api.ClientOptions.BaseAddress };
        var form = new Dictionary<string, string>
        {
            ["_handler"] = "sign-in",
            ["Form.UserName"] = _name,
            ["Form.Password"] = Password,
        };

        var response = await elsewhere.PostAsync("/admin/sign-in", new FormUrlEncodedContent(form));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Get_AfterThePersonWasShutOut_IsSentToSignIn()
    {
        await _panel.SignInAsync(_name, Password);
        await PanelClient.AddUserAsync(Api, new NewUser($"other-{_name}", UserRole.Administrator, null), Password);
        await using var scope = Api.Services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<IUserAccounts>().RemoveAsync(_user.Uuid, CancellationToken.None);

        Assert.That((await _panel.GetAsync("/admin/")).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task Get_CopyOfTheCookieAfterSigningOut_IsSentToSignInAtEveryProcess()
    {
        await _panel.SignInAsync(_name, Password);
        using var copy = _panel.Copy();
        await using var other = new ApiFactory(("DataFolder", Api.Folder.Path));
        other.CreateApiClient().Dispose();
        using var elsewhere = _panel.Copy(other.ClientOptions.BaseAddress);
        var before = (await copy.GetAsync("/admin/contacts"), await elsewhere.GetAsync("/admin/contacts"));

        await _panel.SubmitAsync("/admin/sign-out", "/admin/contacts");

        Assert.That((before.Item1.StatusCode, before.Item2.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
        Assert.That((await copy.GetAsync("/admin/contacts")).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await elsewhere.GetAsync("/admin/contacts")).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task SignIn_OnTopOfASession_EndsThatOne()
    {
        await _panel.SignInAsync(_name, Password);
        using var copy = _panel.Copy();

        await _panel.SignInAsync(_name, Password);

        Assert.That((await copy.GetAsync("/admin/contacts")).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await _panel.GetAsync("/admin/contacts")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Get_PathsOfThePanelWithoutItsPrefix_AreUnknownToTheApi()
    {
        using var client = Api.CreateApiClient();

        Assert.That((await client.GetAsync("/contacts")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await client.GetAsync("/sign-in")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
