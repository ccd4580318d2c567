using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>Tests of pages that only look, so that they share one service.</summary>
[SqliteOnly] // the same on every store
internal abstract class StageTest
{
    private readonly List<PageWatch> _watches = [];
    private OpenBrowser? _browser;

    protected PanelStage Stage { get; private set; } = null!;

    protected IBrowser Browser => _browser!.Browser;

    [OneTimeSetUp]
    public async Task EnterStageAsync()
    {
        Stage = await SharedStage.GetAsync();
        _browser = await Browsers.TakeAsync();
    }

    [OneTimeTearDown]
    public async Task LeaveStageAsync()
    {
        if (_browser is not null)
            await Browsers.ReturnAsync(_browser);
    }

    [TearDown]
    public void NobodyComplained() =>
        Assert.That(_watches.SelectMany(w => w.TakeComplaints()), Is.Empty, "a window complained, or asked another host");

    /// <summary>A window of the administrator, or of nobody; it asks no other host.</summary>
    protected async Task<IPage> OpenWindowAsync(bool isSignedIn, string language = "en-US")
    {
        var context = await Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                Locale = language,
                ColorScheme = ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new() { Width = 1280, Height = 800 },
                StorageState = isSignedIn ? Stage.SignedIn : null,
            }
        );
        _watches.Add(await PageWatch.OverAsync(context));
        var window = await context.NewPageAsync();
        window.SetDefaultTimeout(PanelBrowserTest.PatienceMilliseconds);
        return window;
    }

    /// <summary>A page in a window of its own, as soon as nothing on it moves any more.</summary>
    protected async Task<IPage> OpenAsync(PanelPage page, string language = "en-US")
    {
        var window = await OpenWindowAsync(!page.IsForStrangers, language);
        await window.GotoAsync(Stage.AddressOf(page).AbsoluteUri);
        if (page.HoldsCircuit)
            await PanelBrowserTest.ConnectedAsync(window);
        await window.SettledAsync();
        return window;
    }
}
