using System.Net;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>What somebody has deleted at the desk, and its way back.</summary>
internal sealed class BinPageTests : PanelBrowserTest
{
    [Test]
    public async Task Restore_ContactThatWasDeleted_IsThereAgain()
    {
        var page = await OpenAsync(await AddContactAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Contacts");
        Assert.That((int)(await Client.ReadAsync("/contact/"))["count"]!, Is.Zero);

        await page.GetByRole(AriaRole.Link, new() { Name = "Bin", Exact = true }).ClickAsync();
        await page.GetByLabel("Restore Grete").ClickAsync();

        await Expect(page.GetByText("Grete is restored.")).ToBeVisibleAsync();
        Assert.That((int)(await Client.ReadAsync("/contact/"))["count"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task Restore_ContactWhoseNumberIsTaken_IsToldSo()
    {
        var contact = await Client.CreateAsync("/contact/", Infrastructure.Bodies.Contact(("customer_id", 77), ("first_name", "Grete")));
        await Client.DeleteAsync($"/contact/{contact["id"]}/");
        await Client.CreateAsync("/contact/", Infrastructure.Bodies.Contact(("customer_id", 77)));
        var page = await OpenAsync("bin", language: "de-DE");

        await page.GetByLabel("Grete wiederherstellen").ClickAsync();

        await Expect(page.GetByText("Ein anderer Kontakt hat diese Nummer.")).ToBeVisibleAsync();
        Assert.That((await Client.GetAsync($"/contact/{contact["id"]}/")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
