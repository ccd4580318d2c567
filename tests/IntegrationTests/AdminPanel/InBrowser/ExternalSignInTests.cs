using ContactAppointment.Application.Users;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>Sign-in by an OpenID Connect provider at another site, in a browser that keeps strict cookies back.</summary>
internal sealed class ExternalSignInTests : PanelBrowserTest
{
    private const string ClientId = "panel";

    private readonly OidcAuthority _authority = new(new Dictionary<string, Dictionary<string, object>>());

    protected override (string Key, string? Value)[] Settings =>
        [
            ("AdminPanel:OpenIdConnect:Authority", _authority.Issuer.OriginalString),
            ("AdminPanel:OpenIdConnect:ClientId", ClientId),
            ("AdminPanel:OpenIdConnect:ClientSecret", "secret"),
            ("AdminPanel:OpenIdConnect:DisplayName", "Example ID"),
        ];

    // To a browser "localhost" and "127.0.0.1", where the provider is, are two sites.
    private Uri Panel => new($"http://localhost:{Api.ClientOptions.BaseAddress.Port}/");

    [OneTimeSetUp]
    public async Task StartAuthorityAsync()
    {
        using var started = Api.CreateAnonymousClient();
        await _authority.StartAsync((ClientId, new Uri(Panel, "admin/sign-in/callback")));
    }

    [SetUp]
    public void LetTheProviderBe() => MayComplain = true; // its own pages ask for a font from elsewhere

    [OneTimeTearDown]
    public async Task StopAuthorityAsync() => await _authority.DisposeAsync();

    [Test]
    public async Task Connect_ByTheLinkOfAnAdministrator_SignsInThereFromThenOn()
    {
        var name = $"grete-{Guid.NewGuid():N}";
        var link = await InviteAsync(name);
        var page = await OpenWindowAsync();
        await page.GotoAsync(link.AbsoluteUri);
        await page.GetByText("Connect with Example ID").ClickAsync();
        await AgreeAsync(page, "account-7");
        await page.WaitForURLAsync(new Uri(Panel, "/admin/").AbsoluteUri);
        await Expect(page.Locator("header")).ToContainTextAsync(name);

        var again = await SignInAsync("account-7");

        await again.WaitForURLAsync(new Uri(Panel, "/admin/contacts").AbsoluteUri);
        await Expect(again.Locator("header")).ToContainTextAsync(name);
    }

    [Test]
    public async Task Connect_OnTheOwnPage_SignsInThereFromThenOn()
    {
        var page = await OpenAsync("contacts", Panel);
        await page.GotoAsync(new Uri(Panel, "/admin/account").AbsoluteUri);
        await page.GetByText("Connect with Example ID").ClickAsync();
        await AgreeAsync(page, "account-8");
        await page.WaitForURLAsync(new Uri(Panel, "/admin/").AbsoluteUri);

        var again = await SignInAsync("account-8");

        await again.WaitForURLAsync(new Uri(Panel, "/admin/contacts").AbsoluteUri);
        await Expect(again.Locator("header")).ToContainTextAsync(UserName);
    }

    [Test]
    public async Task SignIn_StrangerWithTheNameOfAnAdministrator_IsNotLetIn()
    {
        var name = $"boss-{Guid.NewGuid():N}";
        await PanelClient.AddUserAsync(Api, new NewUser(name, UserRole.Administrator, null), Password);

        var page = await SignInAsync(name);

        await Expect(page.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToContainTextAsync("Nobody here has connected that account.");
    }

    private async Task<Uri> InviteAsync(string name)
    {
        await using var scope = Api.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<IUserAccounts>();
        var added = await users.AddAsync(new NewUser(name, UserRole.Member, Client.Organization), default);
        var code = await users.IssuePasswordCodeAsync(added.Uuid, default);
        return new Uri(Panel, $"admin/set-password/{added.Uuid}?code={Uri.EscapeDataString(code)}");
    }

    private async Task<Microsoft.Playwright.IPage> SignInAsync(string account)
    {
        var page = await OpenWindowAsync();
        await page.GotoAsync(new Uri(Panel, "/admin/sign-in?returnUrl=contacts").AbsoluteUri);
        await page.GetByText("Sign in with Example ID").ClickAsync();
        await AgreeAsync(page, account);
        return page;
    }

    private static async Task AgreeAsync(Microsoft.Playwright.IPage page, string account)
    {
        await page.FillAsync("[name=login]", account);
        await page.FillAsync("[name=password]", "any");
        await page.ClickAsync("button[type=submit]");
        await page.GetByText("Continue").ClickAsync();
    }
}
