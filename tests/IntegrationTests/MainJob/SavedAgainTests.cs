using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.MainJob;

/// <summary>A mail goes out once. The mail that is asked for last proves it: an earlier one would have arrived before it.</summary>
internal sealed class SavedAgainTests : MailTest
{
    protected override (string Key, string? Value)[] Settings => [.. base.Settings, ("Outbox:MaxParallel", "1")];

    [Clause("notification.sent.never-again")]
    [Test]
    public async Task PutAndPatch_AlreadySent_SendNothingAgain()
    {
        var (recipient, marker) = (MailRequests.NewRecipient(), MailRequests.NewRecipient());
        var appointment = await Client.CreateAppointmentAsync();
        var uuid = await Client.RequestMailAsync(appointment, recipient);
        await Client.SentAsync(uuid);
        var path = $"/appointmentnotifications/{uuid}/";

        var put = await Client.PutAsync(
            path,
            new
            {
                appointment,
                recipient,
                send_notification = true,
            }
        );
        var patch = await Client.PatchAsync(path, new { send_notification = true });
        var takenBack = await Client.PatchAsync(path, new { send_notification = false });
        var wantedAnew = await Client.PatchAsync(path, new { send_notification = true });

        await Client.SentAsync(await Client.RequestMailAsync(marker));
        Assert.That(new[] { put, patch, takenBack, wantedAnew }.Select(r => r.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That(Smtp.MailsTo(marker), Has.Count.EqualTo(1));
        Assert.That(Smtp.MailsTo(recipient), Has.Count.EqualTo(1));
    }

    [Clause("notification.text.follows")]
    [Test]
    public async Task Patch_AppointmentMovedAfterTheMail_KeepsTheTextThatWentOut()
    {
        var appointment = await Client.CreateAppointmentAsync();
        var uuid = await Client.RequestMailAsync(appointment, MailRequests.NewRecipient());
        await Client.SentAsync(uuid);

        await Client.PatchAsync($"/appointment/{appointment}/", new { start_date = "2031-06-01T12:00:00Z" });

        Assert.That((string?)(await Client.ReadNotificationAsync(uuid))["subject"], Is.EqualTo("Ihr Termin am 01.07.2031"));
    }
}
