using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>An appointment's page: made from the calendar, filled in by hand or by keyboard alone, with its notes and mails.</summary>
internal sealed partial class AppointmentPageTests : PanelBrowserTest
{
    [Test]
    public async Task ClickInAFreeSlot_FilledIn_MakesAnAppointmentThere()
    {
        await AddContactAsync(
            new
            {
                first_name = "Grete",
                last_name = "Müller",
                workflowlevel1_uuids = Array.Empty<Guid>(),
            }
        );
        var page = await OpenAsync("calendar?view=week&date=2026-11-25");
        await page.ClickAsync("[data-slot='2026-11-26T13:30']");

        await page.FillAsync("#f-name", "Kitchen");
        await page.FillAsync("#f-type-0", "visit");
        await page.FillAsync("#f-contact_uuid", "muller");
        await page.GetByRole(AriaRole.Option).ClickAsync();
        await Expect(page.Locator("#f-contact_uuid")).ToHaveValueAsync("Grete Müller"); // and no choice of it is shown any more
        await page.FillAsync("#f-invitee_uuids", "grete");
        await page.GetByRole(AriaRole.Option).ClickAsync();
        await page.ClickAsync("#notes-add");
        await page.FillAsync("#f-notes-0-note", "Second floor.");
        await Save(page).ClickAsync();

        await page.WaitForURLAsync(OwnPage());
        var stored = await OnlyAppointmentAsync();
        var contact = (string?)stored["contact_uuid"];
        Assert.That((string?)stored["start_date"], Is.EqualTo("2026-11-26T12:30:00Z"));
        Assert.That((string?)stored["end_date"], Is.EqualTo("2026-11-26T13:30:00Z"));
        Assert.That((string?)stored["contact"]!["last_name"], Is.EqualTo("Müller"));
        Assert.That(stored["invitee_uuids"]!.AsArray().Select(i => (string?)i), Is.EqualTo(new[] { contact }));
        Assert.That((string?)stored["notes"]![0]!["note"], Is.EqualTo("Second floor."));
    }

    [Test]
    public async Task Keyboard_Alone_MovesAnAppointment()
    {
        var path = await AddAppointmentAsync();
        var page = await OpenAsync("calendar?view=week&date=2026-11-25");
        await page.Locator(".rz-event").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Visit" })).ToBeFocusedAsync();

        await TabToAsync(page, "f-start_date");
        await page.Keyboard.TypeAsync("112620260200PM"); // month, day, year, and the time
        await TabToAsync(page, "f-address");
        await page.Keyboard.TypeAsync("Hauptstraße 5a");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
        var stored = await Client.ReadAsync($"/appointment/{path.Split('/')[1]}/");
        Assert.That((string?)stored["start_date"], Is.EqualTo("2026-11-26T13:00:00Z"));
        Assert.That((string?)stored["end_date"], Is.EqualTo("2026-11-26T14:00:00Z")); // it came along
        Assert.That((string?)stored["address"], Is.EqualTo("Hauptstraße 5a"));
    }

    [Test]
    public async Task Keyboard_InTheChooser_ChoosesWithoutSendingTheForm()
    {
        await AddContactAsync();
        var page = await OpenAsync("appointments/new");

        await page.Locator("#f-contact_uuid").PressSequentiallyAsync("gre");
        await Expect(page.GetByRole(AriaRole.Option)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.GetByRole(AriaRole.Option, new() { Selected = true })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("#f-contact_uuid")).ToHaveValueAsync("Grete");
        await Expect(page.Locator(".error")).ToHaveCountAsync(0); // nothing was checked
    }

    [Test]
    public async Task Notes_ChangedAddedAndRemoved_AreStored()
    {
        var path = await AddAppointmentAsync(new[] { new { type = 1, note = "First floor." }, new { type = 2, note = "Ring twice." } });
        var page = await OpenAsync(path);

        await page.FillAsync("#f-notes-0-note", "Second floor.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Note 2" }).ClickAsync();
        await Expect(page.Locator("#notes-1")).ToHaveCountAsync(0); // or what follows goes to the note that is still there
        await page.ClickAsync("#notes-add");
        await page.SelectOptionAsync("#f-notes-1-type", "3");
        await page.FillAsync("#f-notes-1-note", "Ill.");
        await Save(page).ClickAsync();
        await Expect(page.GetByText("Saved.")).ToBeVisibleAsync();

        var stored = await OnlyAppointmentAsync();
        var notes = stored["notes"]!.AsArray().Select(n => ((int)n!["type"]!, (string?)n["note"]));
        Assert.That(notes, Is.EqualTo(new[] { (1, "Second floor."), (3, "Ill.") }));
        Assert.That((await Client.ReadAsync("/appointmentnotes/")).AsArray(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Save_SomebodyWasFaster_ShowsBothVersionsAndStoresTheChoice()
    {
        var path = await AddAppointmentAsync();
        var uuid = path.Split('/')[1];
        var page = await OpenAsync(path);
        await page.FillAsync("#f-name", "Mine");
        await Client.PatchAsync($"/appointment/{uuid}/", new { name = "Theirs", summary = "Bring the plans." });

        await Save(page).ClickAsync();

        var conflict = page.GetByRole(AriaRole.Region, new() { Name = "Somebody else has changed this meanwhile" });
        await Expect(conflict.GetByText("Theirs")).ToBeVisibleAsync();
        await page.GetByText("Save the choice").ClickAsync();
        await Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
        var settled = await Client.ReadAsync($"/appointment/{uuid}/");
        Assert.That((string?)settled["name"], Is.EqualTo("Mine"));
        Assert.That((string?)settled["summary"], Is.EqualTo("Bring the plans."));
    }

    [Test]
    public async Task Leave_TwoFormsUnsaved_IsAskedOnce()
    {
        var page = await OpenAsync(await AddAppointmentAsync());
        await page.FillAsync("#f-name", "Heat pump");
        await page.GetByText("Add a notification").ClickAsync();
        await page.FillAsync("#f-recipient", "grete@example.com");

        await page.GetByRole(AriaRole.Link, new() { Name = "Contacts", Exact = true }).ClickAsync();
        await Expect(page.Locator(".rz-dialog")).ToHaveCountAsync(1);
        await page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "Stay" }).ClickAsync();
        await Expect(page.Locator(".rz-dialog")).ToHaveCountAsync(0);
        await Expect(page.Locator("#f-name")).ToHaveValueAsync("Heat pump");
        await page.GetByRole(AriaRole.Link, new() { Name = "Contacts", Exact = true }).ClickAsync();
        await page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "Leave" }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("Contacts");
    }

    [Test]
    public async Task Save_DoubleClicked_MakesOneAppointment()
    {
        var page = await OpenAsync("appointments/new");
        await page.FillAsync("#f-type-0", "visit");

        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).DblClickAsync(new() { Delay = 25 });

        await page.WaitForURLAsync(new System.Text.RegularExpressions.Regex("/appointments/[0-9a-f-]{36}$"));
        await page.SettledAsync();
        Assert.That((await Client.ReadAsync("/appointment/"))["results"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Save_TheZoneWasChangedMeanwhile_TakesTimesAsThePageShowsThem()
    {
        var path = await AddAppointmentAsync();
        var page = await OpenAsync(path);
        await Client.PatchAsync("/organizationsettings/", new { time_zone = "America/New_York" });

        await page.FillAsync("#f-end_date", "2026-11-25T12:00");
        await Save(page).ClickAsync();

        await Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Times are those in Europe/Berlin.")).ToBeVisibleAsync();
        Assert.That((string?)(await OnlyAppointmentAsync())["end_date"], Is.EqualTo("2026-11-25T11:00:00Z"));
    }

    [Test]
    public async Task ClickInAFreeSlot_TheZoneWasChangedMeanwhile_MeansTheTimeOfTheCalendar()
    {
        var page = await OpenAsync("calendar?view=week&date=2026-11-25");
        await Client.PatchAsync("/organizationsettings/", new { time_zone = "America/New_York" });

        await page.ClickAsync("[data-slot='2026-11-26T13:30']");

        await Expect(page.Locator("#f-start_date")).ToHaveValueAsync("2026-11-26T07:30");
        await Expect(page.GetByText("Times are those in America/New_York.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Delete_Confirmed_IsGone()
    {
        var page = await OpenAsync(await AddAppointmentAsync(), language: "de-DE");

        await page.GetByRole(AriaRole.Button, new() { Name = "Löschen", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Löschen" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Kalender" })).ToBeVisibleAsync();
        Assert.That((await Client.ReadAsync("/appointment/"))["results"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task LeaveTheEnd_BeforeTheStart_IsToldAtOnceInGerman()
    {
        var page = await OpenAsync("appointments/new?start=2026-11-25T10:00", language: "de-DE");

        await page.FillAsync("#f-end_date", "2026-11-25T09:00");
        await page.FocusAsync("#f-address");

        await Expect(page.Locator("#f-end_date-error")).ToHaveTextAsync("Ein Termin kann nicht enden, bevor er beginnt.");
    }

    private static ILocator Save(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true });

    private static async Task TabToAsync(IPage page, string id)
    {
        for (var i = 0; i < 50; i++)
        {
            if (await page.EvaluateAsync<string>("() => document.activeElement.id") == id)
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach {id}.");
    }

    private async Task<System.Text.Json.Nodes.JsonNode> OnlyAppointmentAsync() =>
        (await Client.ReadAsync("/appointment/"))["results"]!.AsArray().Single()!;

    [GeneratedRegex("/admin/appointments/[0-9a-f-]{36}$")]
    private static partial Regex OwnPage();
}
