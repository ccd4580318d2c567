using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>A form whose connection to the server is cut while somebody types.</summary>
internal sealed class LostConnectionTests : PanelBrowserTest
{
    [Test]
    public async Task Cut_HalfFilledForm_IsTakenUpAgainWithWhatWasTyped()
    {
        await using var line = new CuttableLine(Api.ClientOptions.BaseAddress.Port);
        var page = await OpenAsync("contacts/new", line.Root, "de-DE");
        await page.FillAsync("#f-first_name", "Grete");
        await page.ClickAsync("#emails-add");
        await page.FillAsync("#f-emails-0-email", "grete@example.com");

        MayComplain = true;
        line.Cut();
        await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await Expect(page.Locator("#components-reconnect-modal")).ToContainTextAsync("Verbindung");
        line.Mend();
        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();

        await page.FillAsync("#f-last_name", "Müller");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Grete Müller");
        var stored = (await Client.ReadAsync("/contact/"))["results"]![0]!;
        Assert.That((string?)stored["emails"]![0]!["email"], Is.EqualTo("grete@example.com"));
    }
}
