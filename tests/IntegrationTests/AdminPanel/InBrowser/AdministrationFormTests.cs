using ContactAppointment.Application.Users;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>The small forms of the administration.</summary>
internal sealed class AdministrationFormTests : PanelBrowserTest
{
    private const string Typed = "Typed";

    [TestCase("users", "#f-user_name")]
    [TestCase("organizations", "#f-name")]
    [TestCase("tokens", "#f-name")]
    [TestCase("contact-types", "#f-name")]
    [TestCase("contact-types", "[aria-label='Name of Neighbour']")]
    public async Task Leave_Unsaved_IsAskedFirst(string path, string field)
    {
        await Client.CreateAsync("/contacttype/", new { name = "Neighbour" });
        var page = await OpenForTheOrganizationAsync(path);
        await page.FillAsync(field, Typed);

        await page.GetByRole(AriaRole.Link, new() { Name = "Contacts", Exact = true }).ClickAsync();
        await page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "Stay" }).ClickAsync();

        await Expect(page.Locator(field)).ToHaveValueAsync(Typed);
        await page.GetByRole(AriaRole.Link, new() { Name = "Contacts", Exact = true }).ClickAsync();
        await page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "Leave" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Contacts");
    }

    [Test]
    public async Task Leave_RoleChosenAndNotConfirmed_IsAskedFirst()
    {
        var other = $"other-{Guid.NewGuid():N}";
        await PanelClient.AddUserAsync(Api, new NewUser(other, UserRole.Administrator, null), Password);
        var page = await OpenForTheOrganizationAsync("users");
        await page.SelectOptionAsync($"[aria-label='Role of {other}']", "Member");

        await page.GetByRole(AriaRole.Link, new() { Name = "Contacts", Exact = true }).ClickAsync();

        await Expect(page.Locator(".rz-dialog")).ToContainTextAsync("What you changed is not saved.");
    }

    [Test]
    public async Task Leave_AfterSaving_IsNotAsked()
    {
        var page = await OpenForTheOrganizationAsync("contact-types");
        await page.FillAsync("#f-name", Typed);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Expect(page.GetByLabel($"Name of {Typed}")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Contacts", Exact = true }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("Contacts");
    }

    [Test]
    public async Task Save_ReminderOfSomeHours_IsStoredAsItsDuration()
    {
        await Client.PatchAsync("/organizationsettings/", new { default_reminders = new[] { "P1DT2H" } });
        var page = await OpenAsync("settings");
        await Expect(page.Locator("#f-default_reminders-0")).ToHaveValueAsync("P1DT2H");
        await page.ClickAsync("#default_reminders-add");
        await page.FillAsync("#f-default_reminders-1", "two");
        await page.SelectOptionAsync("#f-default_reminders-1-unit", new SelectOptionValue { Label = "Hours" });
        await page.PressAsync("#f-default_reminders-1", "Tab");
        await Expect(page.Locator("#f-default_reminders-1-error")).ToBeVisibleAsync();
        await page.FillAsync("#f-default_reminders-1", "2");

        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
        var stored = await Client.ReadAsync("/organizationsettings/");
        Assert.That(stored["default_reminders"]!.AsArray().Select(p => (string?)p), Is.EqualTo(["P1DT2H", "PT2H"]));
    }

    /// <summary>A page as an administrator sees it who has chosen this organization among others.</summary>
    private async Task<IPage> OpenForTheOrganizationAsync(string path)
    {
        await Client.PatchAsync("/organizationsettings/", new { name = "Ours" });
        using var other = Api.CreateApiClient();
        await other.PatchAsync("/organizationsettings/", new { name = "Others" });
        var name = $"boss-{Guid.NewGuid():N}";
        await PanelClient.AddUserAsync(Api, new NewUser(name, UserRole.Administrator, null), Password);
        var page = await OpenAsync(path, user: name);
        await page.SelectOptionAsync("#organization", Client.Organization.ToString());
        await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Switch" }).ClickAsync(),
            answer => answer.Request.Method == "POST" && answer.Status < 400
        );
        await page.GotoAsync(new Uri(Api.ClientOptions.BaseAddress, $"/admin/{path}").AbsoluteUri);
        await ConnectedAsync(page);
        return page;
    }
}
