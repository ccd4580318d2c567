using ContactAppointment.Application.Users;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>Tests of the panel in a real browser, by a member of an organization of its own.</summary>
[SqliteOnly] // the same on every store
internal abstract class PanelBrowserTest : ApiTest
{
    protected const string Password = "correct horse battery";

    public const float PatienceMilliseconds = 60_000;

    private readonly List<PageWatch> _watches = [];
    private OpenBrowser? _browser;

    protected IBrowser Browser => _browser!.Browser;

    /// <summary>Whether the test gives its windows reason to complain.</summary>
    protected bool MayComplain { get; set; }

    protected string UserName { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task TakeBrowserAsync() => _browser = await Browsers.TakeAsync();

    [OneTimeTearDown]
    public async Task ReturnBrowserAsync()
    {
        if (_browser is not null)
            await Browsers.ReturnAsync(_browser);
    }

    [SetUp]
    public async Task LetSomebodyInAsync()
    {
        MayComplain = false;
        UserName = $"member-{Guid.NewGuid():N}";
        await PanelClient.AddUserAsync(Api, new NewUser(UserName, UserRole.Member, Client.Organization), Password);
    }

    [TearDown]
    public async Task CloseWindowsAsync()
    {
        foreach (var context in Browser.Contexts.ToList())
            await context.CloseAsync();
        var complaints = _watches.SelectMany(w => w.TakeComplaints()).ToList();
        _watches.Clear();
        if (!MayComplain)
            Assert.That(complaints, Is.Empty, "a window complained, or asked another host");
    }

    protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    /// <summary>A window of its own, at no page yet; it asks no other host.</summary>
    protected async Task<IPage> OpenWindowAsync(string language = "en-US", ColorScheme scheme = ColorScheme.Light)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions { Locale = language, ColorScheme = scheme });
        _watches.Add(await PageWatch.OverAsync(context));
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(PatienceMilliseconds);
        return page;
    }

    /// <summary>A window of its own, signed in, at a page of the panel.</summary>
    /// <param name="path">The page, below the panel.</param>
    /// <param name="root">Where the program answers; by default at its own address.</param>
    /// <param name="language">The browser's.</param>
    /// <param name="user">Who signs in; by default the member.</param>
    protected async Task<IPage> OpenAsync(string path, Uri? root = null, string language = "en-US", string? user = null)
    {
        var page = await OpenWindowAsync(language);
        root ??= Api.ClientOptions.BaseAddress;
        await page.GotoAsync(new Uri(root, $"/admin/sign-in?returnUrl={Uri.EscapeDataString(path)}").AbsoluteUri);
        await page.FillAsync("#user-name", user ?? UserName);
        await page.FillAsync("#password", Password);
        await page.ClickAsync("button[type=submit]");
        await page.WaitForURLAsync(new Uri(root, $"/admin/{path}").AbsoluteUri);
        await ConnectedAsync(page);
        return page;
    }

    /// <summary>Waits until the page answers, which it does once its circuit has started, and a calendar once its script is there.</summary>
    public static Task ConnectedAsync(IPage page) =>
        page.WaitForFunctionAsync(
            "() => window.panel?.isConnected === true && [...document.querySelectorAll('.calendar-grid')].every((grid) => grid.isAttached)"
        );

    /// <summary>A contact of the organization; where the panel shows it.</summary>
    protected async Task<string> AddContactAsync(object? body = null) =>
        $"contacts/{(await Client.CreateAsync("/contact/", body ?? new { first_name = "Grete", workflowlevel1_uuids = Array.Empty<Guid>() }))["uuid"]}";

    /// <summary>An appointment of the organization; where the panel shows it.</summary>
    protected async Task<string> AddAppointmentAsync(
        object? notes = null,
        string start = "2026-11-25T10:00",
        string end = "2026-11-25T11:00"
    )
    {
        var body = new
        {
            name = "Visit",
            start_date = start,
            end_date = end,
            type = new[] { "visit" },
            notes = notes ?? Array.Empty<object>(),
        };
        return $"appointments/{(await Client.CreateAsync("/appointment/", body))["uuid"]}";
    }
}
