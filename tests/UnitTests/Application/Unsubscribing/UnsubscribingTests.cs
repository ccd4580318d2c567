using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Notifications;
using ContactAppointment.Application.Notifications.CreateNotification;
using ContactAppointment.Application.Notifications.Mail;
using ContactAppointment.Application.Unsubscribing;
using ContactAppointment.Application.Unsubscribing.DeleteUnsubscribedAddress;
using ContactAppointment.Application.Unsubscribing.GetUnsubscribedAddress;
using ContactAppointment.Application.Unsubscribing.GetUnsubscribePage;
using ContactAppointment.Application.Unsubscribing.ListUnsubscribedAddresses;
using ContactAppointment.Application.Unsubscribing.Unsubscribe;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Organizations;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Unsubscribing;

public sealed class UnsubscribingTests : UseCaseFixture
{
    private const string Address = "Juergen@example.com";

    private static readonly Unsubscription Link = new(Known.Organization, Address, "en");

    [Test]
    public async Task Ask_Link_ChangesNothing()
    {
        Host.Scope.Current = null;

        var page = await Host.AskAsync<GetUnsubscribePageQuery, UnsubscribePage>(new GetUnsubscribePageQuery(Link));

        Assert.That((page.Language, page.Address, page.IsDone), Is.EqualTo(("en", Address, false)));
        Assert.That((Host.UnsubscribedAddresses.Rows.Count, Host.Saves), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Unsubscribe_Twice_IsNotedOnceForTheOrganizationOfTheLink()
    {
        Host.Scope.Current = null;

        await UnsubscribeAsync();
        var page = await UnsubscribeAsync();

        var stored = Host.UnsubscribedAddresses.Rows.Single();
        Assert.That((stored.OrganizationUuid, stored.Address), Is.EqualTo((Known.Organization, "juergen@example.com")));
        Assert.That(page.IsDone, Is.True);
    }

    [Test]
    public async Task Unsubscribe_RemindersAndOthersWait_CancelsTheAddressesReminders()
    {
        var appointment = new AppointmentBuilder().Build();
        var reminder = appointment.Remind("JUERGEN@example.com", "P1D", BerlinClock.Now);
        var toAnother = appointment.Remind("other@example.com", "P1D", BerlinClock.Now);
        var plain = appointment.Notify(Address);
        appointment.RequestSending(plain.Uuid, BerlinClock.Now);
        Host.Appointments.Rows.Add(appointment);

        await UnsubscribeAsync();

        Assert.That((reminder.Status, reminder.CancelReason), Is.EqualTo((NotificationStatus.Cancelled, CancelReason.Unsubscribed)));
        Assert.That((toAnother.Status, plain.Status), Is.EqualTo((NotificationStatus.Scheduled, NotificationStatus.Queued)));
    }

    [TestCase("P1D", NotificationStatus.Cancelled)]
    [TestCase(null, NotificationStatus.Queued)]
    public async Task CreateNotification_Unsubscribed_CancelsReminders(string? sendBefore, NotificationStatus expected)
    {
        var appointment = new AppointmentBuilder().Build();
        Host.Appointments.Rows.Add(appointment);
        await UnsubscribeAsync();
        var fields = new NotificationFields
        {
            Appointment = (ResourceReference?)new ResourceReference($"{appointment.Uuid}"),
            Recipient = Address,
            SendBefore = sendBefore,
            SendNotification = true,
        };

        await Host.SendAsync<CreateNotificationCommand, NotificationDto>(new CreateNotificationCommand(fields));

        Assert.That(appointment.Notifications.Single().Status, Is.EqualTo(expected));
    }

    [Test]
    public async Task ListGetAndDelete_Address_LiftsIt()
    {
        await UnsubscribeAsync();
        var key = ResourceKey.Of(Host.UnsubscribedAddresses.Rows.Single().Uuid);

        var listed = await ListAsync();
        var shown = await Host.AskAsync<GetUnsubscribedAddressQuery, UnsubscribedAddressDto>(new GetUnsubscribedAddressQuery(key));
        await Host.SendAsync<DeleteUnsubscribedAddressCommand, Unit>(new DeleteUnsubscribedAddressCommand(key));

        Assert.That(listed.Select(a => a.Address), Is.EqualTo(new[] { "juergen@example.com" }));
        Assert.That(shown, Is.EqualTo(listed[0]));
        Assert.That(await ListAsync(), Is.Empty);
        Assert.That(
            () => Host.AskAsync<GetUnsubscribedAddressQuery, UnsubscribedAddressDto>(new GetUnsubscribedAddressQuery(key)),
            Throws.TypeOf<NotFoundException>()
        );
        Assert.That(
            () => Host.SendAsync<DeleteUnsubscribedAddressCommand, Unit>(new DeleteUnsubscribedAddressCommand(key)),
            Throws.TypeOf<NotFoundException>()
        );
    }

    [Test]
    public async Task List_NoOrganization_IsEmpty()
    {
        Host.UnsubscribedAddresses.Rows.Add(UnsubscribedAddress.Of(Known.Organization, Address));
        Host.Scope.Current = null;

        Assert.That(await ListAsync(), Is.Empty);
    }

    private Task<UnsubscribePage> UnsubscribeAsync() => Host.SendAsync<UnsubscribeCommand, UnsubscribePage>(new UnsubscribeCommand(Link));

    private Task<IReadOnlyList<UnsubscribedAddressDto>> ListAsync() =>
        Host.AskAsync<ListUnsubscribedAddressesQuery, IReadOnlyList<UnsubscribedAddressDto>>(new ListUnsubscribedAddressesQuery());
}
