using ContactAppointment.Application.Users;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>An administrator, who makes organizations and goes from one to another.</summary>
internal sealed class OrganizationTests : PanelBrowserTest
{
    [Test]
    public async Task Add_ByUuid_CanBeWorkedForAtOnce()
    {
        var page = await OpenAsync("organizations", user: await AddAdministratorAsync());
        await page.FillAsync("#f-name", "Praxis am Park");
        await page.FillAsync("#f-uuid", "nonsense");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Expect(page.GetByText("Enter a UUID.")).ToBeVisibleAsync();
        await page.FillAsync("#f-uuid", Client.Organization.ToString());

        await page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "Praxis am Park" })).ToBeVisibleAsync();
        Assert.That((string?)(await Client.ReadAsync("/organizationsettings/"))["name"], Is.EqualTo("Praxis am Park"));
    }

    [Test]
    public async Task Add_OneThatIsThere_IsRefused()
    {
        await Client.PatchAsync("/organizationsettings/", new { name = "Theirs" });
        var page = await OpenAsync("organizations", user: await AddAdministratorAsync());
        await page.FillAsync("#f-name", "Mine");
        await page.FillAsync("#f-uuid", Client.Organization.ToString());

        await page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();

        await Expect(page.GetByText("This organization is there already.")).ToBeVisibleAsync();
        Assert.That((string?)(await Client.ReadAsync("/organizationsettings/"))["name"], Is.EqualTo("Theirs"));
    }

    [Test]
    public async Task Open_RecordBeforeOneIsChosen_LeadsToItOnceItIs()
    {
        await Client.PatchAsync("/organizationsettings/", new { name = "Ours" });
        using var other = Api.CreateApiClient();
        await other.PatchAsync("/organizationsettings/", new { name = "Others" });
        var contact = await AddContactAsync();
        var page = await OpenAsync(contact, user: await AddAdministratorAsync());
        await Expect(page.Locator("h1")).ToHaveTextAsync("Choose an organization");

        await page.SelectOptionAsync("#organization", Client.Organization.ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Switch" }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("Grete");
    }

    [Test]
    public async Task Rename_InTheSettings_IsSeenInTheHeader()
    {
        await Client.PatchAsync("/organizationsettings/", new { name = "Before" });
        var page = await OpenAsync("settings");
        await Expect(page.Locator("header")).ToContainTextAsync("Before");
        await page.FillAsync("#f-name", "After");

        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(page.Locator("header")).ToContainTextAsync("After");
    }

    private async Task<string> AddAdministratorAsync()
    {
        var name = $"boss-{Guid.NewGuid():N}";
        await PanelClient.AddUserAsync(Api, new NewUser(name, UserRole.Administrator, null), Password);
        return name;
    }
}
