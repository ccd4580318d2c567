using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>The HTML of mails: what stands in a frame in which no script can look is opened by itself, as a reader of mails does.</summary>
internal sealed class MailFrameTests : StageTest
{
    [TestCase("/notifications/{Uuid:guid}")]
    [TestCase("/notifications/picked-up/{Uuid:guid}")]
    public async Task Open_TheMailByItself_IsAccessible(string template)
    {
        var page = await OpenAsync(PanelPage.All.Single(p => p.Template == template));
        var html = await page.Locator("iframe.mail").GetAttributeAsync("srcdoc");
        var mail = await OpenWindowAsync(isSignedIn: false);

        await mail.SetContentAsync(html!);

        await Assertions.Expect(mail.Locator("body")).ToContainTextAsync("Praxis am Park");
        Assert.That(await mail.ViolationsAsync(), Is.Empty);
        Assert.That(await mail.Locator("html").GetAttributeAsync("lang"), Is.EqualTo("de"));
    }

    [Test]
    public async Task Tab_ThroughAPageWithAMail_GoesIntoItAndOn()
    {
        var page = await OpenAsync(PanelPage.All.Single(p => p.Template == "/notifications/{Uuid:guid}"));
        await page.Locator("iframe.mail").FocusAsync();

        for (var i = 0; i < 10 && await IsInTheMailAsync(page); i++)
            await page.Keyboard.PressAsync("Tab");

        Assert.That(await IsInTheMailAsync(page), Is.False);
    }

    private static Task<bool> IsInTheMailAsync(IPage page) =>
        page.EvaluateAsync<bool>("() => document.activeElement.matches('iframe.mail')");
}
