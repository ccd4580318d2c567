using ContactAppointment.Application.Users;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>Tests of the panel in a real browser, by a member of an organization of its own.</summary>
[SqliteOnly] // the same on every store
internal abstract class PanelBrowserTest : ApiTest
{
    protected const string Password = "correct horse battery";

    private const float PatienceMilliseconds = 60_000;

    private IPlaywright _playwright = null!;

    protected IBrowser Browser { get; private set; } = null!;

    protected string UserName { get; private set; } = null!;

    [SetUp]
    public async Task OpenBrowserAsync()
    {
        UserName = $"member-{Guid.NewGuid():N}";
        await PanelClient.AddUserAsync(Api, new NewUser(UserName, UserRole.Member, Client.Organization), Password);
        _playwright = await Playwright.CreateAsync();
        Browser = await IntegrationTests.Infrastructure.Browser.LaunchAsync(_playwright);
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
    }

    [TearDown]
    public async Task CloseBrowserAsync()
    {
        await Browser.CloseAsync();
        _playwright.Dispose();
    }

    protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    /// <summary>A window of its own, signed in, at a page of the panel.</summary>
    /// <param name="path">The page, below the panel.</param>
    /// <param name="root">Where the program answers; by default at its own address.</param>
    /// <param name="language">The browser's.</param>
    /// <param name="user">Who signs in; by default the member.</param>
    /// <param name="watch">Sees the window before anything is loaded.</param>
    protected async Task<IPage> OpenAsync(
        string path,
        Uri? root = null,
        string language = "en-US",
        string? user = null,
        Action<IPage>? watch = null
    )
    {
        var page = await Browser.NewPageAsync(new BrowserNewPageOptions { Locale = language });
        watch?.Invoke(page);
        page.SetDefaultTimeout(PatienceMilliseconds);
        root ??= Api.ClientOptions.BaseAddress;
        await page.GotoAsync(new Uri(root, $"/admin/sign-in?returnUrl={Uri.EscapeDataString(path)}").AbsoluteUri);
        await page.FillAsync("#user-name", user ?? UserName);
        await page.FillAsync("#password", Password);
        await page.ClickAsync("button[type=submit]");
        await page.WaitForURLAsync(new Uri(root, $"/admin/{path}").AbsoluteUri);
        await ConnectedAsync(page);
        return page;
    }

    /// <summary>Waits until the page answers, which it does once its circuit has started.</summary>
    protected static Task ConnectedAsync(IPage page) => page.WaitForFunctionAsync("() => window.panel?.isConnected === true");

    /// <summary>A contact of the organization; where the panel shows it.</summary>
    protected async Task<string> AddContactAsync(object? body = null) =>
        $"contacts/{(await Client.CreateAsync("/contact/", body ?? new { first_name = "Grete", workflowlevel1_uuids = Array.Empty<Guid>() }))["uuid"]}";
}
