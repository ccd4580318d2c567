using ContactAppointment.Application.Common;
using ContactAppointment.Application.Users;
using ContactAppointment.Application.Users.AssignUser;
using ContactAppointment.Application.Users.ListUsers;
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
    public async Task ChangeRole_ThatSomebodyChanged_IsToldAndOverwritesNothing()
    {
        var (boss, other) = ($"boss-{Guid.NewGuid():N}", $"other-{Guid.NewGuid():N}");
        await PanelClient.AddUserAsync(Api, new NewUser(boss, UserRole.Administrator, null), Password);
        var person = await PanelClient.AddUserAsync(Api, new NewUser(other, UserRole.Administrator, null), Password);
        await Client.PatchAsync("/organizationsettings/", new { name = "Ours" });
        var page = await OpenAsync("users", user: boss);
        await page.SelectOptionAsync($"[aria-label='Role of {other}']", "Member");
        await page.SelectOptionAsync($"[aria-label='Organization of {other}']", Client.Organization.ToString());
        var elsewhere = new UserPlace(UserRole.Member, Guid.CreateVersion7());
        await Administrator.DoAsync<AssignUserCommand, Unit>(Api, new AssignUserCommand(person.Uuid, elsewhere));

        await page.GetByLabel($"Change the role of {other}").ClickAsync();

        await Expect(page.GetByText("Somebody else has changed this meanwhile: it is Member")).ToBeVisibleAsync();
        Assert.That((await StoredAsync(person.Uuid)).OrganizationUuid, Is.EqualTo(elsewhere.OrganizationUuid));
        await page.GetByLabel($"Change the role of {other}").ClickAsync();
        await Expect(page.GetByLabel($"Change the role of {other}")).ToBeHiddenAsync();
        Assert.That((await StoredAsync(person.Uuid)).OrganizationUuid, Is.EqualTo(Client.Organization));
    }

    [Test]
    public async Task Leave_EmptyNamesOfSmallForms_TellsTheMistakeAtOnce()
    {
        var boss = $"boss-{Guid.NewGuid():N}";
        await PanelClient.AddUserAsync(Api, new NewUser(boss, UserRole.Administrator, null), Password);
        await Client.PatchAsync("/organizationsettings/", new { name = "Ours" });
        var page = await OpenAsync("users", user: boss);

        await page.FocusAsync("#f-user_name");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("#f-user_name-error")).ToHaveTextAsync("Enter a name of 1 to 100 characters.");

        var types = await OpenAsync("contact-types");
        await types.FocusAsync("#f-name");
        await types.Keyboard.PressAsync("Tab");
        await Expect(types.Locator("#f-name-error")).ToBeVisibleAsync();
    }

    private async Task<UserDto> StoredAsync(Guid uuid) =>
        (await Administrator.AskAsync<ListUsersQuery, IReadOnlyList<UserDto>>(Api, new ListUsersQuery())).Single(u => u.Uuid == uuid);

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
