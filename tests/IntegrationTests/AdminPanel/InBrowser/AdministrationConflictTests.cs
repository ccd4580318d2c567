using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>Two people who change the same settings, or the same contact type.</summary>
internal sealed class AdministrationConflictTests : PanelBrowserTest
{
    private const string Conflict = "Somebody else has changed this meanwhile";

    [Test]
    public async Task Save_SettingsThatSomebodyChanged_ShowsBothVersionsAndStoresTheChoice()
    {
        var page = await OpenAsync("settings");
        await Client.PatchAsync("/organizationsettings/", new { name = "Theirs", phone = "112" });
        await page.FillAsync("#f-name", "Mine");

        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        var conflict = page.GetByRole(AriaRole.Region, new() { Name = Conflict });
        await Expect(conflict.GetByText("Theirs")).ToBeVisibleAsync();
        Assert.That((string?)(await Client.ReadAsync("/organizationsettings/"))["name"], Is.EqualTo("Theirs"));
        await conflict.GetByText("Save the choice").ClickAsync();
        await Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
        var settled = await Client.ReadAsync("/organizationsettings/");
        Assert.That(((string?)settled["name"], (string?)settled["phone"]), Is.EqualTo(("Mine", "112")));
    }

    [Test]
    public async Task Rename_TypeThatSomebodyRenamed_ShowsBothNamesAndStoresTheChoice()
    {
        var uuid = (string)(await Client.CreateAsync("/contacttype/", new { name = "Neighbour" }))["uuid"]!;
        var page = await OpenAsync("contact-types");
        await Client.PatchAsync($"/contacttype/{uuid}/", new { name = "Friend" });
        await page.GetByLabel("Name of Neighbour").FillAsync("Relative");

        await page.GetByLabel("Rename Neighbour").ClickAsync();

        var conflict = page.GetByRole(AriaRole.Region, new() { Name = Conflict });
        await Expect(conflict.GetByText("Friend")).ToBeVisibleAsync();
        await Expect(conflict.GetByText("Relative")).ToBeVisibleAsync();
        Assert.That((string?)(await Client.ReadAsync($"/contacttype/{uuid}/"))["name"], Is.EqualTo("Friend"));
        await conflict.GetByText("Save the choice").ClickAsync();
        await Expect(page.GetByLabel("Name of Relative")).ToBeVisibleAsync();
        Assert.That((string?)(await Client.ReadAsync($"/contacttype/{uuid}/"))["name"], Is.EqualTo("Relative"));
    }
}
