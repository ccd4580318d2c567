using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Outbox;

/// <summary>Mails whose recipients' server takes its time hold up each other, and nobody else.</summary>
internal sealed class SlowDomainTests
{
    [Test]
    public async Task Send_ManyMailsToASlowDomain_OthersGoOutMeanwhile()
    {
        await using var smtp = await SmtpServer.StartRoughAsync();
        smtp.Behave("slow=3600");
        using var api = new ApiFactory([.. SmtpServer.SettingsFor(smtp.Port), ("Outbox:SlowAfter", "00:00:01")]);
        using var client = api.CreateApiClient();
        var appointment = await client.CreateAppointmentAsync();
        for (var i = 0; i < 40; i++)
            await client.RequestMailAsync(appointment, $"slow-{i}@slow.example");
        for (var i = 0; i < 10; i++)
            await client.RequestMailAsync(appointment, $"slow-{i}@sluggish.example");

        var others = new List<string>();
        for (var i = 0; i < 20; i++)
            others.Add(await client.RequestMailAsync(appointment, MailRequests.NewRecipient()));

        foreach (var uuid in others)
            await client.SentAsync(uuid);
        Assert.That(smtp.Mails(), Has.Count.EqualTo(others.Count));
    }

    [Test]
    public async Task Send_OneBadMailAmongMany_OthersGoOut()
    {
        await using var smtp = await SmtpServer.StartAsync();
        using var api = new ApiFactory([
            .. SmtpServer.SettingsFor(smtp.Port),
            ("Outbox:MaxParallel", "1"),
            ("Outbox:FirstPause", "01:00:00"),
        ]);
        using var client = api.CreateApiClient();
        var appointment = await client.CreateAppointmentAsync();
        var refused = await client.RequestMailAsync(appointment, "550-" + MailRequests.NewRecipient());
        var putOff = await client.RequestMailAsync(appointment, "451-" + MailRequests.NewRecipient());

        var other = await client.RequestMailAsync(appointment, MailRequests.NewRecipient());

        await client.SentAsync(other);
        await client.ReachedAsync(refused, "failed");
        var waiting = await client.ReachedAsync(putOff, "queued");
        Assert.That((DateTimeOffset)waiting["next_attempt_at"]!, Is.GreaterThan(DateTimeOffset.UtcNow.AddMinutes(1)));
        Assert.That((string?)waiting["last_error"], Does.Contain("451").And.Contain("Greylisted"));
    }
}
