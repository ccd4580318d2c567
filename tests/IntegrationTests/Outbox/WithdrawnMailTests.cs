using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Outbox;

/// <summary>A mail that waits because the server is away, and that nobody wants any more when it is back.</summary>
internal sealed class WithdrawnMailTests
{
    private static readonly (string, string?)[] ShortPauses = [("Outbox:FirstPause", "00:00:00.050"), ("Outbox:LongestPause", "00:00:01")];

    [TestCase("PATCH")]
    [TestCase("DELETE")]
    [TestCase("DELETE appointment")]
    public async Task Send_TakenBackWhileItWaits_SendsNothing(string how)
    {
        var recipient = MailRequests.NewRecipient();
        using var port = new ClosedPort();
        using var api = new ApiFactory([.. SmtpServer.SettingsFor(port.Number), .. ShortPauses]);
        using var client = api.CreateApiClient();
        var database = new TestDatabase(api.Folder.Path);
        var appointment = await client.CreateAppointmentAsync();
        var uuid = await client.RequestMailAsync(appointment, recipient);
        await database.FailedAsync(uuid);

        var response = how switch
        {
            "PATCH" => await client.PatchAsync($"/appointmentnotifications/{uuid}/", new { send_notification = false }),
            "DELETE" => await client.DeleteAsync($"/appointmentnotifications/{uuid}/"),
            _ => await client.DeleteAsync($"/appointment/{appointment}/"),
        };

        Assert.That(response.IsSuccessStatusCode);
        await using var smtp = await port.OpenAsync();
        await Eventually.TrueAsync(async () => await database.CountAsync("outbox_messages") == 0, "an empty outbox");
        Assert.That(smtp.Mails(), Is.Empty);
    }
}
