using ContactAppointment.Application.Users;
using ContactAppointment.IntegrationTests.Infrastructure;

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

    [OneTimeTearDown]
    public async Task StopAuthorityAsync() => await _authority.DisposeAsync();

    [Test]
    public async Task SignIn_PersonWhoWasLetIn_OpensThePage()
    {
        var name = $"grete-{Guid.NewGuid():N}";
        await PanelClient.AddUserAsync(Api, new NewUser(name, UserRole.Member, Client.Organization), Password);

        var page = await SignInAsync(name);

        await page.WaitForURLAsync(new Uri(Panel, "/admin/contacts").AbsoluteUri);
        await Expect(page.Locator("header")).ToContainTextAsync(name);
    }

    [Test]
    public async Task SignIn_Stranger_IsNotLetIn()
    {
        var page = await SignInAsync($"stranger-{Guid.NewGuid():N}");

        await Expect(page.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToContainTextAsync("Nobody was let in under that account.");
    }

    private async Task<Microsoft.Playwright.IPage> SignInAsync(string name)
    {
        var page = await Browser.NewPageAsync(new() { Locale = "en-US" });
        await page.GotoAsync(new Uri(Panel, "/admin/sign-in?returnUrl=contacts").AbsoluteUri);
        await page.GetByText("Sign in with Example ID").ClickAsync();
        await page.FillAsync("[name=login]", name);
        await page.FillAsync("[name=password]", "any");
        await page.ClickAsync("button[type=submit]");
        await page.GetByText("Continue").ClickAsync();
        return page;
    }
}
