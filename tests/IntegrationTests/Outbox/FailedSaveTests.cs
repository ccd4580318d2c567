using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.Organizations;
using ContactAppointment.Infrastructure.Persistence;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Outbox;

/// <summary>An event is stored with the change that raised it: both or neither, and once.</summary>
internal sealed class FailedSaveTests : ApiTest
{
    private static readonly DateTimeOffset Noon = new(2031, 7, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly ReminderClock Clock = new(
        OrganizationZone.Of(Organization.Found(Guid.CreateVersion7(), "Europe/Berlin", "de")),
        DateTimeOffset.UtcNow
    );

    private readonly ClosedPort _port = new();

    // No mail server and a long pause: what was stored stays to be counted.
    protected override (string Key, string? Value)[] Settings =>
        [.. SmtpServer.SettingsFor(_port.Number), ("Outbox:FirstPause", "01:00:00")];

    private TestDatabase Database => new(Api.Folder.Path);

    [Clause("notification.send.after-commit")]
    [Test]
    public async Task Save_UniqueIndexRefuses_StoresNoEventAndTheNextTryStoresItOnce()
    {
        await using var scope = EnterOrganization();
        var context = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var appointment = Appointment.Schedule(Client.Organization, Client.User, TimeSlot.Between(Noon, Noon), ["visit"]);
        var notification = appointment.Notify("someone@example.com");
        appointment.RequestSending(notification.Uuid, Clock);
        var taken = Contact.Register(Client.Organization, 10001, PersonName.Of("", ""));
        context.AddRange(appointment, Contact.Register(Client.Organization, 10001, PersonName.Of("", "")), taken);

        await Assert.ThatAsync(() => context.SaveChangesAsync(), Throws.InstanceOf<DbUpdateException>());
        var afterFailure = await Database.OutboxRowAsync($"{notification.Uuid}");
        context.Entry(taken).State = EntityState.Detached;
        await context.SaveChangesAsync();

        Assert.That(afterFailure, Is.Null);
        Assert.That(await EventsOfAsync(notification.Uuid), Is.EqualTo(1));
        Assert.That(appointment.DomainEvents, Is.Empty);
    }

    [Clause("notification.send.after-commit", "differs.mail")]
    [Test]
    public async Task Save_ChangeGivenUpAfterAFailure_StoresNoEventOfIt()
    {
        await using var scope = EnterOrganization();
        var context = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var appointment = Appointment.Schedule(Client.Organization, Client.User, TimeSlot.Between(Noon, Noon), ["visit"]);
        var notification = appointment.Notify("someone@example.com");
        appointment.RequestSending(notification.Uuid, Clock);
        var kept = Contact.Register(Client.Organization, 10001, PersonName.Of("", ""));
        context.AddRange(appointment, kept, Contact.Register(Client.Organization, 10001, PersonName.Of("", "")));
        await Assert.ThatAsync(() => context.SaveChangesAsync(), Throws.InstanceOf<DbUpdateException>());

        foreach (var givenUp in context.ChangeTracker.Entries().Where(e => e.Entity != kept).ToList())
            givenUp.State = EntityState.Detached;
        await context.SaveChangesAsync();

        Assert.That(await EventsOfAsync(notification.Uuid), Is.Zero);
    }

    [Test]
    public async Task Save_AnotherWriterWasFaster_IsRetriedAndStoresTheEventOnce()
    {
        var appointment = await Client.CreateAppointmentAsync();
        var made = await Client.CreateAsync("/appointmentnotifications/", new { appointment, recipient = "someone@example.com" });
        var key = ResourceKey.Of((Guid)made["uuid"]!);
        await using var scope = EnterOrganization();
        var appointments = scope.ServiceProvider.GetRequiredService<IRepository<Appointment>>();
        var unitOfWork = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
        var tries = 0;

        await scope
            .ServiceProvider.GetRequiredService<ConflictRetry>()
            .ExecuteAsync(
                async ct =>
                {
                    var loaded = await appointments.FirstOrDefaultAsync(new AppointmentWithNotificationSpec(key), ct);
                    if (++tries == 1)
                        await Client.PatchAsync($"/appointmentnotifications/{made["uuid"]}/", new { org_name = "Faster" });
                    loaded!.RequestSending((Guid)made["uuid"]!, Clock);
                    await unitOfWork.SaveChangesAsync(ct);
                    return tries;
                },
                CancellationToken.None
            );

        Assert.That(tries, Is.EqualTo(2));
        Assert.That(await EventsOfAsync((Guid)made["uuid"]!), Is.EqualTo(1));
        Assert.That((string?)(await Client.ReadNotificationAsync((string)made["uuid"]!))["org_name"], Is.EqualTo("Faster"));
    }

    [OneTimeTearDown]
    public void GiveThePortBack() => _port.Dispose();

    private AsyncServiceScope EnterOrganization()
    {
        var scope = Api.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IOrganizationScope>().Enter(Client.Organization);
        return scope;
    }

    private async Task<int> EventsOfAsync(Guid notification) =>
        await Database.CountAsync($"outbox_messages WHERE \"key\" = 'notification:{notification}'");
}
