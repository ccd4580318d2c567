using System.Net;
using System.Net.Sockets;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>The notifications' pages, with a real mail server behind them.</summary>
internal sealed class NotificationTests : PanelBrowserTest
{
    private readonly ClosedPort _port = new();
    private SmtpServer _smtp = null!;

    protected override (string Key, string? Value)[] Settings =>
        [.. SmtpServer.SettingsFor(_port.Number), ("Outbox:FirstPause", "00:00:00.050"), ("Outbox:LongestPause", "00:00:01")];

    [OneTimeSetUp]
    public async Task StartSmtpServerAsync() => _smtp = await _port.OpenAsync();

    [OneTimeTearDown]
    public async Task StopSmtpServerAsync()
    {
        await _smtp.DisposeAsync();
        _port.Dispose();
    }

    [Test]
    public async Task SendNow_Draft_BecomesSentOnThePageAndShowsTheMailBeforeAndAfter()
    {
        var recipient = MailRequests.NewRecipient();
        var uuid = await DraftAsync(recipient);
        var page = await OpenAsync($"notifications/{uuid}");
        await Expect(page.GetByText("It would go out like this now.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Text", Exact = true })).ToContainTextAsync("14:00");
        await Expect(page.FrameLocator("iframe.mail").Locator("body")).ToContainTextAsync("14:00");

        await page.GetByRole(AriaRole.Button, new() { Name = "Send now" }).ClickAsync();
        await page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "Send now" }).ClickAsync();

        await Expect(page.Locator(".badge")).ToHaveTextAsync("Sent"); // nobody loads the page anew
        await Expect(page.GetByText("It went out like this.")).ToBeVisibleAsync();
        await Expect(page.FrameLocator("iframe.mail").Locator("body")).ToContainTextAsync("14:00");
        var sent = await _smtp.MailToAsync(recipient);
        Assert.That(
            (await page.GetByRole(AriaRole.Region, new() { Name = "Text", Exact = true }).InnerTextAsync()).Trim(),
            Is.EqualTo(sent.TextBody!.ReplaceLineEndings("\n").Trim())
        );
    }

    [Test]
    public async Task Failed_WithTheServersWords_IsTriedAgainAndThenCancelled()
    {
        var uuid = await Client.RequestMailAsync("550-nobody@example.com");
        await Client.ReachedAsync(uuid, "failed");
        var page = await OpenAsync("notifications?Status=failed");
        await Expect(page.Locator(".said")).ToContainTextAsync("No such mailbox");
        await page.GetByRole(AriaRole.Link, new() { Name = "550-nobody@example.com" }).ClickAsync();
        await Expect(page.Locator(".said-by")).ToContainTextAsync("550 5.1.1");
        var version = await Client.ReadNotificationAsync(uuid);

        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Expect(page.GetByText("It is tried again.")).ToBeVisibleAsync();
        await Expect(page.Locator(".badge")).ToHaveTextAsync("Failed"); // once more, and seen without a reload
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel the mail" }).ClickAsync();
        await page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "Cancel the mail" }).ClickAsync();
        await Expect(page.Locator(".badge")).ToHaveTextAsync("Cancelled");
        var cancelled = await Client.ReadNotificationAsync(uuid);
        Assert.That(((string?)version["status"], (string?)cancelled["status"]), Is.EqualTo(("failed", "cancelled")));
    }

    [Test]
    public async Task RetryAll_FailedOnes_AreCountedAndTriedAgain()
    {
        var appointment = await Client.CreateAppointmentAsync();
        List<string> failed = [];
        for (var i = 0; i < 3; i++)
            failed.Add(await Client.RequestMailAsync(appointment, $"550-{i}@example.com"));
        foreach (var uuid in failed)
            await Client.ReachedAsync(uuid, "failed");
        var before = await TagsAsync();
        var page = await OpenAsync("notifications?Status=failed");

        await page.GetByRole(AriaRole.Button, new() { Name = "Try all failed again" }).ClickAsync();
        await page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "Try all failed again" }).ClickAsync();

        await Expect(page.GetByText("3 of 3 done.")).ToBeVisibleAsync();
        foreach (var uuid in failed)
            await Client.ReachedAsync(uuid, "failed"); // the mail server has not changed its mind
        await Expect(page.Locator(".badge")).ToHaveTextAsync(["Failed", "Failed", "Failed"]);
        Assert.That((await TagsAsync()).Intersect(before), Is.Empty); // each was stored anew

        Task<string[]> TagsAsync() =>
            Task.WhenAll(failed.Select(async u => $"{(await Client.GetAsync($"/appointmentnotifications/{u}/")).Headers.ETag}"));
    }

    [Test]
    public async Task SendNow_SomebodyChangedItMeanwhile_SendsNothingAndShowsWhatItIsNow()
    {
        var uuid = await DraftAsync("first@example.com");
        var page = await OpenAsync($"notifications/{uuid}");
        await Client.PatchAsync($"/appointmentnotifications/{uuid}/", new { recipient = "second@example.com" });

        await page.GetByRole(AriaRole.Button, new() { Name = "Send now" }).ClickAsync();
        await page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "Send now" }).ClickAsync();

        await Expect(page.GetByText("It has changed meanwhile; look at it again first.")).ToBeVisibleAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("second@example.com");
        Assert.That((string?)(await Client.ReadNotificationAsync(uuid))["status"], Is.EqualTo("draft"));
    }

    [Test]
    public async Task Edit_Draft_StoresWhatWasTypedAndNothingElse()
    {
        var uuid = await DraftAsync("first@example.com");
        var page = await OpenAsync($"notifications/{uuid}");

        await page.GetByRole(AriaRole.Button, new() { Name = "Edit the notification" }).ClickAsync();
        await page.FillAsync("#f-recipient", "second@example.com");
        await page.FillAsync("#f-subject", "Mine");
        await page.SelectOptionAsync("#f-language", "en");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(page.Locator("h1")).ToContainTextAsync("second@example.com");
        var stored = await Client.ReadNotificationAsync(uuid);
        Assert.That(
            ((string?)stored["recipient"], (string?)stored["subject"], (string?)stored["language"], (string?)stored["status"]),
            Is.EqualTo(("second@example.com", "Mine", "en", "draft"))
        );
    }

    [Test]
    public async Task Edit_SomebodyWasFaster_ShowsBothVersionsAndStoresTheChoice()
    {
        var uuid = await DraftAsync("first@example.com");
        var page = await OpenAsync($"notifications/{uuid}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit the notification" }).ClickAsync();
        await Client.PatchAsync($"/appointmentnotifications/{uuid}/", new { recipient = "theirs@example.com", subject = "Theirs" });
        await page.FillAsync("#f-recipient", "mine@example.com");

        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        var conflict = page.GetByRole(AriaRole.Region, new() { Name = "Somebody else has changed this meanwhile" });
        await Expect(conflict.GetByText("theirs@example.com")).ToBeVisibleAsync();
        await conflict.GetByText("Save the choice").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("mine@example.com");
        var stored = await Client.ReadNotificationAsync(uuid);
        Assert.That(((string?)stored["recipient"], (string?)stored["subject"]), Is.EqualTo(("mine@example.com", "Theirs")));
    }

    [Test]
    public async Task Preview_HtmlThatWouldDoSomething_DoesNothing()
    {
        using var elsewhere = new TcpListener(IPAddress.Loopback, 0);
        elsewhere.Start();
        using var templates = new TempFolder();
        await File.WriteAllTextAsync(
            templates.Below("html.de.liquid"),
            $"""
            <html><head><title>Mail</title></head><body><p>Hello</p><script>document.body.textContent = 'ran'</script>
            <img src="http://{elsewhere.LocalEndpoint}/pixel.png" alt=""><a href="http://{elsewhere.LocalEndpoint}/gone">Leave</a></body></html>
            """
        );
        using var api = new ApiFactory(("Mail:TemplateFolder", templates.Path));
        using var client = api.CreateApiClient();
        var uuid = (string)
            (
                await client.CreateAsync(
                    "/appointmentnotifications/",
                    new { appointment = await client.CreateAppointmentAsync(), recipient = "grete@example.com" }
                )
            )["uuid"]!;
        var name = $"member-{Guid.NewGuid():N}";
        await PanelClient.AddUserAsync(api, new(name, Application.Users.UserRole.Member, client.Organization), Password);
        MayComplain = true; // of the script that is kept from running

        var page = await OpenAsync($"notifications/{uuid}", api.ClientOptions.BaseAddress, user: name);
        var body = page.FrameLocator("iframe.mail").Locator("body");
        await Expect(body).ToContainTextAsync("Hello");
        await body.GetByText("Leave").ClickAsync();

        await Expect(body).ToContainTextAsync("Hello");
        await page.CloseAsync(); // before its program stops, of which it would complain
        Assert.That(elsewhere.Pending(), Is.False, "somebody has come from the mail");
    }

    [Test]
    public async Task Open_AnotherOrganizationsNotification_LooksAsOneThatIsNotThere()
    {
        using var other = Api.CreateApiClient();
        var theirs = await other.RequestMailAsync("secret@example.com");

        var page = await OpenAsync($"notifications/{theirs}");

        await Expect(page.Locator("main")).ToContainTextAsync("There is nothing here");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("secret");
    }

    private async Task<string> DraftAsync(string recipient) =>
        (string)
            (
                await Client.CreateAsync(
                    "/appointmentnotifications/",
                    new { appointment = await Client.CreateAppointmentAsync(), recipient }
                )
            )["uuid"]!;
}
