using ContactAppointment.Application.Email;
using ContactAppointment.Infrastructure.Outbox;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Outbox;

/// <summary>What is asked for while there is no room is looked for as soon as there is some.</summary>
internal sealed class FullHandsTests
{
    [Test]
    public async Task Dispatch_NoRoomForWhatIsNew_HasNotSeenAll()
    {
        var sender = new HeldEmailSender();
        using var api = new ApiFactory(("Outbox:MaxParallel", "1"))
        {
            Replace = services =>
            {
                services.RemoveOutboxWorker();
                services.AddSingleton<IEmailSender>(sender);
            },
        };
        using var client = api.CreateApiClient();
        var appointment = await client.CreateAppointmentAsync();
        foreach (var domain in new[] { "one.example", "two.example" }) // of which each has half of the room
            for (var i = 0; i < 10; i++)
                await client.RequestMailAsync(appointment, $"{Guid.NewGuid():N}@{domain}");
        var dispatcher = api.Services.GetRequiredService<OutboxDispatcher>();
        var claimed = await dispatcher.DispatchAsync(CancellationToken.None);
        Assert.That((claimed, dispatcher.HasSeenAll), Is.EqualTo((20, true)));
        await client.RequestMailAsync(appointment, MailRequests.NewRecipient());

        claimed = await dispatcher.DispatchAsync(CancellationToken.None);

        Assert.That((claimed, dispatcher.HasSeenAll), Is.EqualTo((0, false)));
        sender.Release();
        await dispatcher.WhenIdleAsync();
        Assert.That(await dispatcher.DispatchAsync(CancellationToken.None), Is.EqualTo(1));
        await dispatcher.WhenIdleAsync();
        Assert.That(dispatcher.HasSeenAll);
    }
}
