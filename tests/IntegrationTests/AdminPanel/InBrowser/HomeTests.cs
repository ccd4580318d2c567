using System.Globalization;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>The home page, which says what is on today.</summary>
internal sealed class HomeTests : PanelBrowserTest
{
    [Test]
    public async Task Open_AppointmentToday_IsShownAndCounted()
    {
        await AddContactAsync();
        await AddAppointmentAsync(Client, "Heat pump", DateTimeOffset.UtcNow);
        using var other = Api.CreateApiClient();
        await AddAppointmentAsync(other, "Secret", DateTimeOffset.UtcNow);

        var page = await OpenAsync("");

        var week = page.GetByRole(AriaRole.Region, new() { Name = "Today and the week ahead" });
        await Expect(week.GetByRole(AriaRole.Link, new() { Name = "Heat pump" })).ToBeVisibleAsync();
        await Expect(week.GetByRole(AriaRole.Heading, new() { NameRegex = new("^Today, ") })).ToBeVisibleAsync();
        var chart = page.GetByRole(AriaRole.Region, new() { Name = "Appointments per week" });
        await Expect(chart.GetByRole(AriaRole.Img))
            .ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("1 Appointments"));
        await chart.GetByText("As a table").ClickAsync();
        await Expect(chart.GetByRole(AriaRole.Row).Filter(new() { HasText = "this week" })).ToContainTextAsync("1");
        await Expect(page.GetByText("None: every mail went out or waits for its time.")).ToBeVisibleAsync();
        await Expect(page.Locator("main")).Not.ToContainTextAsync("Secret");
        await Expect(page.GetByText("First steps")).ToBeHiddenAsync();
    }

    [Test]
    public async Task Open_AppointmentOverDays_IsShownOnEachOfThem()
    {
        await Client.CreateAsync(
            "/appointment/",
            new
            {
                name = "Fair",
                start_date = DateTimeOffset.UtcNow.AddDays(1),
                end_date = DateTimeOffset.UtcNow.AddDays(3),
                type = new[] { "visit" },
            }
        );

        var page = await OpenAsync("");

        var week = page.GetByRole(AriaRole.Region, new() { Name = "Today and the week ahead" });
        await Expect(week.GetByRole(AriaRole.Link, new() { Name = "Fair" })).ToHaveCountAsync(3);
        await Expect(week.GetByText("all day")).ToHaveCountAsync(1);
    }

    [Test]
    public async Task Open_NewOrganization_IsLedToItsFirstContact()
    {
        var page = await OpenAsync("");

        await page.GetByRole(AriaRole.Link, new() { Name = "Enter the first contact" }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("New contact");
    }

    [Test]
    public async Task Open_AppointmentMadeLater_ComesByItselfAndLeavesTheFocus()
    {
        await AddAppointmentAsync(Client, "Heat pump", DateTimeOffset.UtcNow);
        var page = await OpenAsync("");
        var first = page.GetByRole(AriaRole.Link, new() { Name = "Heat pump" });
        await first.FocusAsync();

        await AddAppointmentAsync(Client, "Solar panels", DateTimeOffset.UtcNow.AddMinutes(1));

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Solar panels" }))
            .ToBeVisibleAsync(new() { Timeout = 3 * PatienceMilliseconds });
        await Expect(first).ToBeFocusedAsync();
    }

    private static Task<JsonNode> AddAppointmentAsync(ApiClient client, string name, DateTimeOffset start) =>
        client.CreateAsync(
            "/appointment/",
            new
            {
                name,
                start_date = start.ToString("O", CultureInfo.InvariantCulture),
                end_date = start.AddMinutes(30).ToString("O", CultureInfo.InvariantCulture),
                type = new[] { "visit" },
            }
        );
}
