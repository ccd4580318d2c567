using ContactAppointment.Application.Notifications;
using ContactAppointment.Application.Notifications.CreateNotification;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Notifications.CreateNotification;

public sealed class CreateNotificationHandlerTests : UseCaseFixture
{
    private Appointment _appointment = null!;

    [SetUp]
    public void SetUp()
    {
        _appointment = new AppointmentBuilder().WithId(7).Build();
        Host.Appointments.Rows.Add(_appointment);
    }

    [Test]
    public async Task HandleAsync_Minimum_IsWrittenFromTheTemplateAndNotSent()
    {
        var dto = await CreateAsync(new() { Appointment = new("7"), Recipient = "a@example.com" });

        Assert.Multiple(() =>
        {
            Assert.That((dto.Recipient, dto.Subject, dto.Message), Is.EqualTo(("a@example.com", "Subject 30.03.2026", "Message 10:00")));
            Assert.That(
                (dto.OrgName, dto.OrgPhone, dto.SendNotification, dto.SentAt),
                Is.EqualTo(((string?)null, (string?)null, false, (DateTimeOffset?)null))
            );
            Assert.That(dto.Url, Is.EqualTo(new Uri($"https://host/appointmentnotifications/{dto.Uuid}/")));
            Assert.That(dto.Appointment, Is.EqualTo(new Uri($"https://host/appointment/{_appointment.Uuid}/")));
            Assert.That(
                (_appointment.Notifications.Single().Uuid, _appointment.DomainEvents.Count, Host.Saves),
                Is.EqualTo((dto.Uuid, 0, 1))
            );
        });
    }

    [Test]
    public async Task HandleAsync_EveryField_IsKeptAndItsMailAskedFor()
    {
        var dto = await CreateAsync(
            new()
            {
                Appointment = new($"https://host/appointment/{_appointment.Uuid}/"),
                Recipient = "a@example.com",
                Subject = "See you",
                Message = "Bring the plans",
                OrgName = "Müller GmbH",
                OrgPhone = "110",
                SendNotification = true,
            }
        );

        Assert.Multiple(() =>
        {
            Assert.That(
                (dto.Subject, dto.Message, dto.OrgName, dto.OrgPhone, dto.SendNotification),
                Is.EqualTo(("See you", "Bring the plans", "Müller GmbH", "110", true))
            );
            Assert.That(
                _appointment.DomainEvents,
                Is.EqualTo(new[] { new NotificationRequested(Known.Organization, _appointment.Uuid, dto.Uuid, "example.com") })
            );
            Assert.That(Host.Templates.Invocations, Is.Empty);
        });
    }

    [TestCase("99")]
    [TestCase("appointment")]
    [TestCase("/contact/7/")]
    public void HandleAsync_UnknownAppointment_BreaksTheRule(string reference)
    {
        var act = () => CreateAsync(new() { Appointment = new(reference), Recipient = "a@example.com" });

        Assert.That(act, Breaks.Rule("appointment", "There is no such appointment."));
    }

    [Test]
    public void HandleAsync_ForeignAppointment_IsToldAsUnknown()
    {
        Host.Appointments.Rows.Add(new AppointmentBuilder().WithId(8).In(Known.OtherOrganization).Build());

        var act = () => CreateAsync(new() { Appointment = new("8"), Recipient = "a@example.com" });

        Assert.Multiple(() =>
        {
            Assert.That(act, Breaks.Rule("appointment", "There is no such appointment."));
            Assert.That(Host.Saves, Is.Zero);
        });
    }

    private Task<NotificationDto> CreateAsync(NotificationFields fields) =>
        Host.SendAsync<CreateNotificationCommand, NotificationDto>(new(fields));
}
