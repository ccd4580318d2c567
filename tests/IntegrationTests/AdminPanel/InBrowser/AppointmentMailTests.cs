using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>The mails on an appointment's page: prepared, shown before they go out, sent, and taken back.</summary>
internal sealed class AppointmentMailTests : PanelBrowserTest
{
    [Test]
    public async Task Notification_PreparedAndSent_IsSeenToGoOut()
    {
        var page = await OpenAsync(await AddAppointmentAsync());
        var mails = page.GetByRole(AriaRole.Region, new() { Name = "Notifications" });

        await mails.GetByText("Add a notification").ClickAsync();
        await page.FillAsync("#f-recipient", "nobody");
        await mails.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Expect(mails.GetByText("Enter a valid e-mail address.")).ToBeVisibleAsync();
        await page.FillAsync("#f-recipient", "grete@example.com");
        await page.SelectOptionAsync("#f-send_before", "later");
        await mails.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Expect(mails.GetByText("Draft")).ToBeVisibleAsync();
        await mails.GetByRole(AriaRole.Button, new() { Name = "Send now" }).ClickAsync();
        await page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Send now" }).ClickAsync();

        await Expect(mails.GetByText("Sent", new() { Exact = true })).ToBeVisibleAsync();
        var stored = (await Client.ReadAsync("/appointmentnotifications/"))[0]!;
        Assert.That((string?)stored["status"], Is.EqualTo("sent"));
    }

    [Test]
    public async Task Notification_AtOnce_IsShownFirstWithoutWhatIsNotSaved()
    {
        var page = await OpenAsync(await AddAppointmentAsync());
        var mails = page.GetByRole(AriaRole.Region, new() { Name = "Notifications" });
        await page.FillAsync("#f-address", "Hauptstraße 5a");
        await mails.GetByText("Add a notification").ClickAsync();
        await page.FillAsync("#f-recipient", "grete@example.com");
        await page.SelectOptionAsync("#f-language", "en");

        await mails.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();

        var question = page.GetByRole(AriaRole.Region, new() { Name = "This mail goes out at once" });
        await Expect(question).ToContainTextAsync("The appointment has changes that are not saved");
        await Expect(question.GetByRole(AriaRole.Region, new() { Name = "Text", Exact = true })).ToContainTextAsync("10:00");
        await Expect(question).Not.ToContainTextAsync("Hauptstraße");
        Assert.That((await Client.ReadAsync("/appointmentnotifications/")).AsArray(), Is.Empty);
        await question.GetByRole(AriaRole.Button, new() { Name = "Send now" }).ClickAsync();
        await Expect(mails.GetByText("Sent", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Test]
    public async Task Notification_AtAPastTime_SaysThatItGoesOutAtOnce()
    {
        var page = await OpenAsync(await AddAppointmentAsync(start: "2098-11-25T10:00", end: "2098-11-25T11:00"));
        var mails = page.GetByRole(AriaRole.Region, new() { Name = "Notifications" });
        await mails.GetByText("Add a notification").ClickAsync();
        await page.FillAsync("#f-recipient", "grete@example.com");
        await page.SelectOptionAsync("#f-send_before", "at");
        await page.FillAsync("#f-send_at", "2020-01-01T10:00");

        await mails.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();

        var question = page.GetByRole(AriaRole.Region, new() { Name = "This mail goes out at once" });
        await Expect(question).ToContainTextAsync("The time that you chose is past.");
        await question.GetByRole(AriaRole.Button, new() { Name = "Back" }).ClickAsync();
        await Expect(page.Locator("#f-send_at")).ToHaveValueAsync("2020-01-01T10:00");
        Assert.That((await Client.ReadAsync("/appointmentnotifications/")).AsArray(), Is.Empty);
    }

    [Test]
    public async Task Reminder_TakenBack_IsCancelled()
    {
        var page = await OpenAsync(await AddAppointmentAsync(start: "2098-11-25T10:00", end: "2098-11-25T11:00"));
        var mails = page.GetByRole(AriaRole.Region, new() { Name = "Notifications" });

        await mails.GetByText("Add a notification").ClickAsync();
        await page.FillAsync("#f-recipient", "grete@example.com");
        await page.SelectOptionAsync("#f-send_before", "P1D");
        await mails.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Expect(mails.GetByText("Scheduled")).ToBeVisibleAsync();
        await Expect(mails.GetByText("11/24/2098 10:00")).ToBeVisibleAsync();
        await mails.GetByRole(AriaRole.Button, new() { Name = "Cancel the mail" }).ClickAsync();
        await page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Cancel the mail" }).ClickAsync();

        await Expect(mails.GetByText("Cancelled by hand or through the API")).ToBeVisibleAsync();
    }
}
