using System.Net;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Outbox;

internal sealed class RefusedMailTests : MailTest
{
    private TestDatabase Database => new(Api.Folder.Path);

    [Test]
    public async Task Send_RecipientRefusedForGood_IsParkedWithTheErrorWhileOthersGoOn()
    {
        var uuid = await Client.RequestMailAsync("550-" + MailRequests.NewRecipient());
        var parked = await Database.FailedAsync(uuid);

        await Client.SentAsync(await Client.RequestMailAsync(MailRequests.NewRecipient()));

        Assert.That(parked.DueAt, Is.Null);
        Assert.That(parked.LastError, Does.Contain("550").And.Contain("No such mailbox").And.Not.Contain("@"));
        Assert.That((await Database.OutboxRowAsync(uuid))?.Attempts, Is.EqualTo(1));
        Assert.That((await Client.ReadNotificationAsync(uuid))["sent_at"], Is.Null);
    }

    [Test]
    public async Task Patch_AskedAnewWithAnotherRecipient_SendsWhatWasParked()
    {
        var recipient = MailRequests.NewRecipient();
        var uuid = await Client.RequestMailAsync("550-" + recipient);
        await Database.FailedAsync(uuid);
        var path = $"/appointmentnotifications/{uuid}/";

        var anew = await Client.PatchAsync(path, new { recipient });

        Assert.That(anew.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await Client.SentAsync(uuid);
        await Eventually.TrueAsync(async () => await Database.OutboxRowAsync(uuid) is null, "the row to go");
        Assert.That(Smtp.MailsTo(recipient), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Delete_NotificationWhoseMailIsParked_LeavesOthersAlone()
    {
        var uuid = await Client.RequestMailAsync("550-" + MailRequests.NewRecipient());
        await Database.FailedAsync(uuid);

        var deleted = await Client.DeleteAsync($"/appointmentnotifications/{uuid}/");

        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await Client.SentAsync(await Client.RequestMailAsync(MailRequests.NewRecipient()));
    }
}
