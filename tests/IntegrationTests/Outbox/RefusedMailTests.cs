using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Outbox;

internal sealed class RefusedMailTests : MailTest
{
    private TestDatabase Database => new(Api.Folder.Path);

    [Test]
    public async Task Send_RecipientRefusedForGood_FailsAtOnceWithTheErrorWhileOthersGoOn()
    {
        var uuid = await Client.RequestMailAsync("550-" + MailRequests.NewRecipient());
        var failed = await Client.ReachedAsync(uuid, "failed");

        await Client.SentAsync(await Client.RequestMailAsync(MailRequests.NewRecipient()));

        Assert.That((string?)failed["last_error"], Does.Contain("550").And.Contain("No such mailbox").And.Not.Contain("@"));
        Assert.That(
            ((int)failed["attempts"]!, failed["next_attempt_at"], failed["sent_at"]),
            Is.EqualTo((1, (JsonNode?)null, (JsonNode?)null))
        );
        Assert.That(await Database.OutboxRowAsync(uuid), Is.Null);
    }

    [Test]
    public async Task Patch_AskedAnewWithAnotherRecipient_SendsWhatHadFailed()
    {
        var recipient = MailRequests.NewRecipient();
        var uuid = await Client.RequestMailAsync("550-" + recipient);
        await Client.ReachedAsync(uuid, "failed");
        var path = $"/appointmentnotifications/{uuid}/";

        var anew = await Client.PatchAsync(path, new { recipient });

        Assert.That(anew.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await Client.SentAsync(uuid);
        await Eventually.TrueAsync(async () => await Database.OutboxRowAsync(uuid) is null, "the row to go");
        Assert.That(Smtp.MailsTo(recipient), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Delete_NotificationWhoseMailHasFailed_LeavesOthersAlone()
    {
        var uuid = await Client.RequestMailAsync("550-" + MailRequests.NewRecipient());
        await Client.ReachedAsync(uuid, "failed");

        var deleted = await Client.DeleteAsync($"/appointmentnotifications/{uuid}/");

        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await Client.SentAsync(await Client.RequestMailAsync(MailRequests.NewRecipient()));
    }
}
