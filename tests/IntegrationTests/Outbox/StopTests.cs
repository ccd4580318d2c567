using ContactAppointment.Application.Email;
using ContactAppointment.Infrastructure.Outbox;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ContactAppointment.IntegrationTests.Outbox;

/// <summary>An orderly stop while the mail server has a mail, and has not answered.</summary>
internal sealed class StopTests
{
    [Test]
    public async Task Stop_ServerHasTheMailAndAnswersLater_GetsItOnce()
    {
        using var data = new TempFolder();
        await using var smtp = await SmtpServer.StartRoughAsync();
        smtp.Behave("answer=20");
        await using var service = new PublishedService(data.Path, SmtpServer.SettingsFor(smtp.Port));
        await service.StartAsync();
        using var client = service.CreateApiClient();
        var uuid = await client.RequestMailAsync(MailRequests.NewRecipient());
        await smtp.FirstMailAsync();

        var exitCode = await service.StopAsync();
        smtp.Behave("");
        await service.StartAsync();

        Assert.That(exitCode, Is.Zero, service.Output);
        await client.SentAsync(uuid);
        Assert.That(smtp.Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Stop_ServerDoesNotAnswerForLong_CountsAsAnAttemptThatFailed()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var sender = new HeldEmailSender();
        using var api = WithoutWorker(clock, sender);
        using var client = api.CreateApiClient();
        using var stopping = new CancellationTokenSource();
        var dispatcher = api.Services.GetRequiredService<OutboxDispatcher>();
        var sending = await client.RequestMailAsync(MailRequests.NewRecipient());
        await dispatcher.DispatchAsync(stopping.Token);
        await sender.Started;
        var waiting = await client.RequestMailAsync(MailRequests.NewRecipient());
        await dispatcher.DispatchAsync(stopping.Token);
        await client.ReachedAsync(waiting, "sending");

        await stopping.CancelAsync();

        Assert.That((int)(await client.ReachedAsync(waiting, "queued"))["attempts"]!, Is.Zero, "what waits in line is given back at once");
        clock.Advance(OutboxDispatcher.StopGrace - TimeSpan.FromSeconds(1));
        Assert.That((string?)(await client.ReadNotificationAsync(sending))["status"], Is.EqualTo("sending"));
        clock.Advance(TimeSpan.FromSeconds(1));
        await dispatcher.WhenIdleAsync();
        var putOff = await client.ReadNotificationAsync(sending);
        Assert.That(
            ((string?)putOff["status"], (int)putOff["attempts"]!, (string?)putOff["last_error"]),
            Is.EqualTo(("queued", 1, OutboxDispatcher.StoppedError))
        );
        Assert.That((await new TestDatabase(api.Folder.Path).FailedAsync(sending)).Attempts, Is.EqualTo(1));
    }

    [Test]
    public async Task Stop_Host_WaitsLongerThanTheGraceAndIsGivenLongerStill()
    {
        using var api = new ApiFactory();
        api.StartServer();

        var host = api.Services.GetRequiredService<IOptions<HostOptions>>().Value;
        var compose = await File.ReadAllTextAsync(Repository.PathOf("docker/compose.yml"));

        Assert.That(host.ShutdownTimeout, Is.GreaterThan(OutboxDispatcher.StopGrace));
        Assert.That(host.ServicesStopConcurrently);
        Assert.That(compose, Does.Contain("stop_grace_period: 90s"));
        Assert.That(host.ShutdownTimeout, Is.LessThan(TimeSpan.FromSeconds(90)));
    }

    /// <summary>A host with one hand, in which the test is the only worker, and owns the clock.</summary>
    private static ApiFactory WithoutWorker(TimeProvider clock, IEmailSender sender) =>
        new(("Outbox:MaxParallel", "1"))
        {
            Replace = services =>
            {
                services.RemoveOutboxWorker();
                services.AddSingleton(clock);
                services.AddSingleton(sender);
            },
        };
}
