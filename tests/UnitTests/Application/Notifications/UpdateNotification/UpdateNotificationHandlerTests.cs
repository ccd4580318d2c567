using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Notifications;
using ContactAppointment.Application.Notifications.UpdateNotification;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Notifications.UpdateNotification;

public sealed class UpdateNotificationHandlerTests : UseCaseFixture
{
    private Appointment _appointment = null!;
    private AppointmentNotification _notification = null!;

    [SetUp]
    public void SetUp()
    {
        _appointment = new AppointmentBuilder().WithId(1).WithNotification(7, "Müller GmbH", "110").Build();
        _notification = _appointment.Notifications.Single();
        _notification.Word("See you", "Bring the plans");
        Host.Appointments.Rows.Add(_appointment);
    }

    [Test]
    public async Task HandleAsync_MergeOneField_LeavesTheOthers()
    {
        _appointment.RequestSending(_notification.Uuid, BerlinClock.Now);
        _appointment.ClearDomainEvents();

        var dto = await UpdateAsync(new() { Subject = "Remember" }, WriteMode.Merge);

        Assert.Multiple(() =>
        {
            Assert.That(
                (dto.Subject, dto.Message, dto.OrgName, dto.OrgPhone),
                Is.EqualTo(("Remember", "Bring the plans", "Müller GmbH", "110"))
            );
            Assert.That((dto.Recipient, dto.SendNotification), Is.EqualTo((_notification.Recipient, true)));
            Assert.That(_appointment.DomainEvents, Is.Empty);
            Assert.That(Host.Saves, Is.EqualTo(1));
        });
    }

    [TestCase(null)]
    [TestCase("")]
    public async Task HandleAsync_MergeEmptySubject_LeavesItToTheTemplate(string? subject)
    {
        var dto = await UpdateAsync(new() { Subject = subject }, WriteMode.Merge);

        Assert.That((dto.Subject, dto.Message), Is.EqualTo(("Subject 30.03.2026", "Bring the plans")));
    }

    [Test]
    public async Task HandleAsync_ReplaceWithTheMinimum_WithdrawsItAndEmptiesTheRest()
    {
        _appointment.RequestSending(_notification.Uuid, BerlinClock.Now);

        var dto = await UpdateAsync(new() { Appointment = new("1"), Recipient = "b@example.com" }, WriteMode.Replace);

        Assert.Multiple(() =>
        {
            Assert.That((dto.Recipient, dto.Subject, dto.Message), Is.EqualTo(("b@example.com", "Subject 30.03.2026", "Message 10:00")));
            Assert.That((dto.OrgName, dto.OrgPhone, dto.SendNotification), Is.EqualTo(((string?)null, (string?)null, false)));
            Assert.That(_notification.IsDue, Is.False);
        });
    }

    [Test]
    public async Task HandleAsync_GeneratedTextNotGivenAnew_FollowsTheAppointment()
    {
        await UpdateAsync(new() { Subject = null }, WriteMode.Merge);
        _appointment.Reschedule(TimeSlot.Between(Known.Start.AddDays(1), Known.End.AddDays(1)), BerlinClock.Now);

        var dto = await UpdateAsync(new() { OrgPhone = "112" }, WriteMode.Merge);

        Assert.That((dto.Subject, dto.Message), Is.EqualTo(("Subject 31.03.2026", "Bring the plans")));
    }

    [Test]
    public async Task HandleAsync_SendAfterItWentOut_AsksForNothing()
    {
        _notification.MarkSent(OutgoingMail.Of(_notification, "", ""), Known.Now);

        var dto = await UpdateAsync(new() { SendNotification = true }, WriteMode.Merge);

        Assert.Multiple(() =>
        {
            Assert.That(dto.SentAt, Is.EqualTo(Known.Now));
            Assert.That(_appointment.DomainEvents, Is.Empty);
        });
    }

    [Test]
    public async Task HandleAsync_AnotherAppointment_TakesItOverAndAsksThere()
    {
        var other = new AppointmentBuilder().WithId(2).Build();
        Host.Appointments.Rows.Add(other);

        var dto = await UpdateAsync(new() { Appointment = new($"/appointment/{other.Uuid}/"), SendNotification = true }, WriteMode.Merge);

        Assert.Multiple(() =>
        {
            Assert.That(dto.Appointment, Is.EqualTo(new Uri($"https://host/appointment/{other.Uuid}/")));
            Assert.That((_appointment.Notifications.Count, other.Notifications.Single()), Is.EqualTo((0, _notification)));
            Assert.That((_appointment.DomainEvents.Count, other.DomainEvents.Count), Is.EqualTo((0, 1)));
        });
    }

    [Test]
    public void HandleAsync_ForeignAppointment_IsToldAsUnknown()
    {
        Host.Appointments.Rows.Add(new AppointmentBuilder().WithId(3).In(Known.OtherOrganization).Build());

        var act = () => UpdateAsync(new() { Appointment = new("3") }, WriteMode.Merge);

        Assert.Multiple(() =>
        {
            Assert.That(act, Breaks.RuleOn("appointment"));
            Assert.That(Host.Saves, Is.Zero);
        });
    }

    [Test]
    public void HandleAsync_UnknownNotification_IsNotFound()
    {
        var act = () => Host.SendAsync<UpdateNotificationCommand, NotificationDto>(new(ResourceKey.Of(99), new(), WriteMode.Merge));

        Assert.That(act, Throws.TypeOf<NotFoundException>());
    }

    private Task<NotificationDto> UpdateAsync(NotificationFields fields, WriteMode mode) =>
        Host.SendAsync<UpdateNotificationCommand, NotificationDto>(new(ResourceKey.Of(_notification.Uuid), fields, mode));
}
