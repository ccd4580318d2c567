using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>What holds for each page, whatever it shows.</summary>
[TestFixtureSource(typeof(PanelPage), nameof(PanelPage.All))]
internal sealed class EveryPageTests(PanelPage page) : StageTest
{
    private IPage _english = null!;
    private IPage _german = null!;

    [OneTimeSetUp]
    public async Task OpenPageAsync()
    {
        _english = await OpenAsync(page);
        _german = await OpenAsync(page, "de-DE");
    }

    [Test]
    public async Task Open_InEnglish_IsAccessibleInLightAndDark() => await IsAccessibleAsync(_english, "en");

    [Test]
    public async Task Open_InGerman_IsAccessibleInLightAndDark() => await IsAccessibleAsync(_german, "de");

    [Test]
    public async Task Open_NarrowOrMagnified_FitsTheWindow()
    {
        var narrow = await OverflowsAsync(_german, 360);
        var magnified = await OverflowsAsync(_german, 1280 / 2); // 200 % leave half as many pixels

        Assert.That(narrow, Is.Empty, "at 360 pixels");
        Assert.That(magnified, Is.Empty, "at 200 %");
    }

    [Test]
    public async Task Tab_ThroughThePage_ReachesAllOfItAndAlwaysShowsTheFocus()
    {
        await _english.SetViewportSizeAsync(1280, 800);

        var walk = await _english.WalkAsync();

        Assert.That(walk.Unseen, Is.Empty);
        Assert.That(walk.Unreached, Is.Empty, "no key leads there");
    }

    [Test]
    public async Task SkipLink_Pressed_LeadsToTheContent()
    {
        if (page.HoldsCircuit) // the other pages have nothing to skip
        {
            await _english.Locator(".skip").FocusAsync();
            await _english.Keyboard.PressAsync("Enter");
        }

        var focus = await _english.EvaluateAsync<string>("() => document.activeElement.id");
        Assert.That(focus == "content", Is.EqualTo(page.HoldsCircuit));
    }

    [TestCase(1280)]
    [TestCase(360)]
    public async Task Screenshot_OfThePage_IsWritten(int width)
    {
        await _english.SetViewportSizeAsync(width, 800);
        await _english.SettledAsync();

        var pictures = await Screenshots.TakeAsync(_english, $"{page.Name}-{width}");

        Assert.That(pictures, Has.All.Exist);
    }

    private static async Task IsAccessibleAsync(IPage window, string language)
    {
        await window.SetViewportSizeAsync(1280, 800);
        var inLight = await window.ViolationsAsync();
        await window.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var inDark = await window.ViolationsOfColourAsync();
        await window.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });

        Assert.That(inLight, Is.Empty);
        Assert.That(inDark, Is.Empty, "in the dark");
        Assert.That(await window.TitleAsync(), Is.Not.Empty);
        Assert.That(await window.Locator("h1").CountAsync(), Is.EqualTo(1));
        Assert.That(await window.Locator("html").GetAttributeAsync("lang"), Is.EqualTo(language));
    }

    private static async Task<IReadOnlyList<string>> OverflowsAsync(IPage window, int width)
    {
        await window.SetViewportSizeAsync(width, 800);
        await window.SettledAsync();
        return await window.OverflowsAsync();
    }
}
