using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Replicas;

/// <summary>Two processes claim from one queue.</summary>
internal sealed class SharedOutboxTests : ReplicaTest
{
    private const int Mails = 500;
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    [Test]
    public async Task Post_ManyNotifications_MailsEachOnce()
    {
        var appointment = await First.CreateAppointmentAsync();
        var recipients = Enumerable.Range(0, Mails).Select(_ => MailRequests.NewRecipient()).ToList();

        foreach (var some in recipients.Chunk(50))
            await ByTurnsAsync(some.Length, (client, i) => client.RequestMailAsync(appointment, some[i]));

        await Eventually.TrueAsync(
            async () => await Database.CountAsync("outbox_messages") == 0,
            "an empty outbox, from which nothing is sent again",
            Deadline
        );
        Assert.That(Smtp.Mails().Select(m => m.To.ToString()), Is.EquivalentTo(recipients));
        Assert.That(await Database.CountAsync("appointment_notifications WHERE sent_at IS NULL"), Is.Zero);
    }
}
