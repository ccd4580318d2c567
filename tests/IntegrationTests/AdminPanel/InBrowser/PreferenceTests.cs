using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>What the browser says of its person is done without asking.</summary>
internal sealed class PreferenceTests : PanelBrowserTest
{
    [TestCase("de-AT", "de", "Anmelden")]
    [TestCase("en-GB", "en", "Sign in")]
    [TestCase("fr-FR", "en", "Sign in")]
    public async Task Open_WithALanguage_SpeaksItOrEnglish(string language, string spoken, string heading)
    {
        var page = await OpenWindowAsync(language);

        await page.GotoAsync(new Uri(Api.ClientOptions.BaseAddress, "/admin/sign-in").AbsoluteUri);

        await Expect(page.Locator("h1")).ToHaveTextAsync(heading);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", spoken);
    }

    [Test]
    public async Task Circuit_OfAGermanWindow_GoesOnInGerman()
    {
        var page = await OpenAsync("contacts", language: "de-DE");

        await page.ClickAsync("nav a[href=settings]");

        await Expect(page.Locator("h1")).ToHaveTextAsync("Einstellungen");
    }

    [TestCase(ColorScheme.Light, "light")]
    [TestCase(ColorScheme.Dark, "dark")]
    public async Task Open_WithAScheme_IsOfItsBrightness(ColorScheme scheme, string expected)
    {
        var page = await OpenWindowAsync(scheme: scheme);

        await page.GotoAsync(new Uri(Api.ClientOptions.BaseAddress, "/admin/sign-in").AbsoluteUri);

        var background = await page.EvaluateAsync<int[]>(
            "() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)"
        );
        var text = await page.EvaluateAsync<int[]>("() => getComputedStyle(document.body).color.match(/\\d+/g).map(Number)");
        Assert.That(background[..3].Sum() > text[..3].Sum() ? "light" : "dark", Is.EqualTo(expected));
    }
}
