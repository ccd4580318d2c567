using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

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
        await page.SettledAsync(); // what is under way when the line is cut is lost

        MayComplain = true;
        line.Cut();
        await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await Expect(page.Locator("#components-reconnect-modal")).ToContainTextAsync("Verbindung");
        line.Mend();
        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();

        await page.FillAsync("#f-last_name", "Müller");
        await page.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Grete Müller");
        var stored = (await Client.ReadAsync("/contact/"))["results"]![0]!;
        Assert.That((string?)stored["emails"]![0]!["email"], Is.EqualTo("grete@example.com"));
    }

    [Test]
    public async Task Restart_HalfFilledForm_IsTakenUpAgainWithWhatWasTypedMeanwhile()
    {
        await using var line = new CuttableLine(Api.ClientOptions.BaseAddress.Port);
        var page = await OpenAsync("contacts/new", line.Root);
        await page.FillAsync("#f-first_name", "Grete");
        await page.ClickAsync("#emails-add");
        await page.FillAsync("#f-emails-0-email", "grete@example.com");
        await page.SettledAsync();

        MayComplain = true;
        line.Cut();
        await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await page.EvalOnSelectorAsync(
            "#f-emails-0-email",
            "e => { e.value = 'grete@example.org'; e.dispatchEvent(new Event('input', { bubbles: true })); }"
        );
        await using var restarted = StartAnother();
        line.LeadTo(restarted.ClientOptions.BaseAddress.Port);
        line.Mend();

        await Expect(page.GetByText("What you typed is here again")).ToBeVisibleAsync();
        await Expect(page.Locator("#f-emails-0-email")).ToHaveValueAsync("grete@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Grete");
        var stored = (await Client.ReadAsync("/contact/"))["results"]![0]!;
        Assert.That((string?)stored["emails"]![0]!["email"], Is.EqualTo("grete@example.org"));
    }

    [Test]
    public async Task Restart_HalfWrittenMail_IsTakenUpAgain()
    {
        await using var line = new CuttableLine(Api.ClientOptions.BaseAddress.Port);
        var appointment = await Client.CreateAsync(
            "/appointment/",
            new
            {
                start_date = "2027-03-01T09:00:00Z",
                end_date = "2027-03-01T10:00:00Z",
                type = new[] { "visit" },
            }
        );
        var page = await OpenAsync($"appointments/{appointment["uuid"]}", line.Root);
        await page.GetByText("Add a notification").ClickAsync();
        await page.FillAsync("#f-recipient", "grete@example.com");
        await page.FillAsync("#f-subject", "Your visit");
        await page.SettledAsync();

        MayComplain = true;
        line.Cut();
        await using var restarted = StartAnother();
        line.LeadTo(restarted.ClientOptions.BaseAddress.Port);
        line.Mend();

        await Expect(page.GetByText("What you typed is here again")).ToBeVisibleAsync();
        await Expect(page.Locator("#f-subject")).ToHaveValueAsync("Your visit");
    }

    [Test]
    public async Task Leave_UnsavedForm_IsForgotten()
    {
        var page = await OpenAsync("contacts/new");
        await page.FillAsync("#f-first_name", "Grete");
        await page.SettledAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Calendar" }).ClickAsync();
        await page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "Leave" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Calendar");

        await page.WaitForFunctionAsync("() => !Object.keys(sessionStorage).some((key) => key.startsWith('draft:'))");
    }

    // A program that knows what is stored, but nothing of the windows that are open.
    private ApiFactory StartAnother()
    {
        var another = new ApiFactory(("DataFolder", Api.Folder.Path));
        another.StartServer();
        return another;
    }
}
