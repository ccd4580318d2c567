using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>The calendar under the mouse: what is dragged is stored, and nobody's change is lost.</summary>
internal sealed class CalendarTests : PanelBrowserTest
{
    [Test]
    public async Task Drag_ToAnotherSlot_MovesByAsFarAsThePointerWent()
    {
        var uuid = await AddAppointmentAsync("2026-03-28T10:15", "2026-03-28T11:45");
        var page = await OpenAsync("calendar?view=week&date=2026-03-28");

        await DragAsync(page, Appointment(page), "2026-03-28T11:00", "2026-03-29T13:00"); // the clock is set forward in between

        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Visit: 3/29/2026");
        var stored = await Client.ReadAsync($"/appointment/{uuid}/");
        Assert.That((string?)stored["start_date"], Is.EqualTo("2026-03-29T10:15:00Z"));
        Assert.That((string?)stored["end_date"], Is.EqualTo("2026-03-29T11:45:00Z"));
        await Expect(Appointment(page)).ToHaveAttributeAsync("aria-label", new Regex("^12:15"));
    }

    [Test]
    public async Task Drag_InTheMonth_MovesToAnotherDayAtTheSameTime()
    {
        var uuid = await AddAppointmentAsync("2026-10-20T10:00", "2026-10-20T11:00");
        var page = await OpenAsync("calendar?view=month&date=2026-10-20");

        await DragAsync(page, Appointment(page), "2026-10-20T00:00", "2026-10-25T00:00");

        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Visit: 10/25/2026");
        var stored = await Client.ReadAsync($"/appointment/{uuid}/");
        Assert.That((string?)stored["start_date"], Is.EqualTo("2026-10-25T09:00:00Z")); // ten o'clock, in winter by then
    }

    [Test]
    public async Task DragTheEnd_Longer_IsStored()
    {
        var uuid = await AddAppointmentAsync("2026-11-25T10:00", "2026-11-25T11:00");
        var page = await OpenAsync("calendar?view=week&date=2026-11-25");

        await ResizeAsync(page, "2026-11-25T12:00");

        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("10:00");
        var stored = await Client.ReadAsync($"/appointment/{uuid}/");
        Assert.That((string?)stored["start_date"], Is.EqualTo("2026-11-25T09:00:00Z"));
        Assert.That((string?)stored["end_date"], Is.EqualTo("2026-11-25T11:30:00Z"));
    }

    [Test]
    public async Task Drag_SomebodyWasFaster_OverwritesNothingAndShowsWhatIsStored()
    {
        var uuid = await AddAppointmentAsync("2026-11-25T10:00", "2026-11-25T11:00");
        var page = await OpenAsync("calendar?view=week&date=2026-11-25");
        await Expect(Appointment(page)).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('.rz-view-content').scrollTop > 0"); // where it begins by itself
        await page.EvaluateAsync("() => document.querySelector('.rz-view-content').scrollTop = 360");
        await Client.PatchAsync($"/appointment/{uuid}/", new { start_date = "2026-11-26T08:00", end_date = "2026-11-26T09:00" });

        await DragAsync(page, Appointment(page), "2026-11-25T10:00", "2026-11-24T13:00");

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Somebody else has changed “Visit” meanwhile.");
        await Expect(Appointment(page)).ToHaveAttributeAsync("aria-label", new Regex("^8:00"));
        await page.WaitForFunctionAsync("() => document.querySelector('.rz-view-content').scrollTop === 360"); // not back at the morning
        var stored = await Client.ReadAsync($"/appointment/{uuid}/");
        Assert.That((string?)stored["start_date"], Is.EqualTo("2026-11-26T07:00:00Z"));
    }

    [Test]
    public async Task Drag_ThatEndedNowhere_DoesNotMoveTheNextInItsPlace()
    {
        var uuid = await AddAppointmentAsync("2026-11-25T10:00", "2026-11-25T11:00");
        var other = await AddAppointmentAsync("2026-11-26T10:00", "2026-11-26T11:00", "Other");
        var page = await OpenAsync("calendar?view=week&date=2026-11-25");
        await Expect(Appointment(page)).ToBeVisibleAsync();
        await Appointment(page).DragToAsync(page.Locator("h1"));

        await DragAsync(page, page.Locator(".rz-event", new() { HasText = "Other" }), "2026-11-26T10:00", "2026-11-27T13:00");

        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Other: 11/27/2026");
        Assert.That((string?)(await Client.ReadAsync($"/appointment/{uuid}/"))["start_date"], Is.EqualTo("2026-11-25T09:00:00Z"));
        Assert.That((string?)(await Client.ReadAsync($"/appointment/{other}/"))["start_date"], Is.EqualTo("2026-11-27T12:00:00Z"));
    }

    [Test]
    public async Task Open_ZoneWhereWeeksBeginOnSunday_FollowsIt()
    {
        await Client.PatchAsync("/organizationsettings/", new { time_zone = "America/New_York" });
        await AddAppointmentAsync("2026-11-25T10:00", "2026-11-25T11:00");

        var page = await OpenAsync("calendar?view=week&date=2026-11-25", language: "de-DE");

        await Expect(page.Locator(".rz-slot-header").First).ToHaveTextAsync("So 22");
        await Expect(Appointment(page)).ToHaveAttributeAsync("aria-label", new Regex("^10:00"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Kalender" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task Step_AndBack_IsKeptInTheAddress()
    {
        var page = await OpenAsync("calendar?view=week&date=2026-11-25");

        await page.GetByRole(AriaRole.Link, new() { Name = "Later" }).ClickAsync();
        await Expect(page.Locator("main h2").First).ToHaveTextAsync("11/30/2026 – 12/6/2026");
        await page.GetByRole(AriaRole.Link, new() { Name = "Day", Exact = true }).ClickAsync();
        await Expect(page.Locator("main h2").First).ToHaveTextAsync("Wednesday, December 2, 2026");
        await page.ReloadAsync();
        await Expect(page.Locator("main h2").First).ToHaveTextAsync("Wednesday, December 2, 2026");
        await page.GoBackAsync();

        await Expect(page.Locator("main h2").First).ToHaveTextAsync("11/30/2026 – 12/6/2026");
    }

    [Test]
    public async Task Step_BackBeforeThePageAnswers_ShowsWhatTheAddressTells()
    {
        var page = await OpenAsync("calendar?view=week&date=2026-12-02");
        await page.GetByRole(AriaRole.Link, new() { Name = "Day", Exact = true }).ClickAsync();
        await Expect(page.Locator("main h2").First).ToHaveTextAsync("Wednesday, December 2, 2026");
        var (asked, gone) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteWebSocketAsync(
            "**/_blazor*",
            socket =>
            {
                var server = socket.ConnectToServer();
                server.OnMessage(async frame =>
                {
                    if (asked.Task.IsCompleted)
                        await gone.Task;
                    frame.PassTo(socket);
                });
                socket.OnMessage(frame =>
                {
                    if (frame.Calls("StartCircuit"))
                        asked.TrySetResult();
                    frame.PassTo(server);
                });
            }
        );
        await page.ReloadAsync();
        await asked.Task;

        await page.GoBackAsync();
        await Expect(page.Locator("main h2").First).ToHaveTextAsync("11/30/2026 – 12/6/2026");
        gone.SetResult();
        await ConnectedAsync(page);

        await Expect(page.Locator("main h2").First).ToHaveTextAsync("11/30/2026 – 12/6/2026");
    }

    [Test]
    public async Task Open_SmallWindow_ListsTheDaysAlsoOfLongAppointments()
    {
        await AddAppointmentAsync("2026-11-24T22:00", "2026-11-26T06:00");

        var page = await OpenAsync("calendar?view=week&date=2026-11-25");
        await page.SetViewportSizeAsync(360, 800);

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Visit" })).ToHaveCountAsync(3);
        await Expect(page.Locator(".calendar-list li").Nth(1)).ToContainTextAsync("all day");
        await Expect(page.Locator(".rz-scheduler")).ToBeHiddenAsync();
    }

    private static ILocator Appointment(IPage page) => page.Locator(".rz-event", new() { HasText = "Visit" });

    private static ILocator Slot(IPage page, string time) => page.Locator($"[data-slot='{time}']");

    private static async Task DragAsync(IPage page, ILocator appointment, string from, string to)
    {
        await Expect(appointment).ToBeVisibleAsync();
        await appointment.ScrollIntoViewIfNeededAsync();
        var (held, box) = (await BoxAsync(Slot(page, from)), await BoxAsync(appointment));
        var position = new SourcePosition { X = 10, Y = Math.Clamp(held.Y + (held.Height / 2) - box.Y, 8, box.Height - 8) };
        await appointment.DragToAsync(Slot(page, to), new() { SourcePosition = position });
    }

    private static async Task ResizeAsync(IPage page, string to)
    {
        await Expect(Appointment(page)).ToBeVisibleAsync();
        var end = await BoxAsync(Appointment(page).Locator(".rz-event-resize-end"));
        var slot = await BoxAsync(Slot(page, to));
        await page.Mouse.MoveAsync(end.X + 10, end.Y + (end.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(slot.X + 10, slot.Y + (slot.Height / 2), new() { Steps = 5 });
        await page.Mouse.UpAsync();
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator locator) => (await locator.BoundingBoxAsync())!;

    private async Task<string> AddAppointmentAsync(string start, string end, string name = "Visit")
    {
        var body = new
        {
            name,
            start_date = start,
            end_date = end,
            type = new[] { "visit" },
        };
        return (string)(await Client.CreateAsync("/appointment/", body))["uuid"]!;
    }
}
