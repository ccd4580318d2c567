using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Appointments.Specifications;

public sealed class NotificationSpecTests
{
    private readonly AppointmentNotification _own = new AppointmentBuilder().WithNotification(1).Build().Notifications.Single();
    private readonly AppointmentNotification _foreign = new AppointmentBuilder()
        .In(Known.OtherOrganization)
        .WithNotification(2)
        .Build()
        .Notifications.Single();

    [Test]
    public void NotificationSpec_Key_SelectsOneWithItsAppointment()
    {
        var specification = new NotificationSpec(ResourceKey.Of(_own.Uuid));

        Assert.Multiple(() =>
        {
            Assert.That(new[] { _own, _foreign }.Where(specification.IsSatisfiedBy), Is.EqualTo(new[] { _own }));
            Assert.That(specification.IsReadOnly, Is.True);
            Assert.That(specification.Includes.Single().Navigation.Compile().DynamicInvoke(_own), Is.SameAs(_own.Appointment));
        });
    }

    [Test]
    public void NotificationPageSpec_Page_IsTheOrganizations()
    {
        var page = new NotificationPageSpec(
            Known.Organization,
            new NotificationFilter(),
            new ListPage<AppointmentNotification>(NotificationPageSpec.SortFields.Parse(null))
        );

        Assert.That(new[] { _own, _foreign }.Where(page.IsSatisfiedBy), Is.EqualTo(new[] { _own }));
    }

    [TestCase(NotificationStatus.Draft, true)]
    [TestCase(NotificationStatus.Sent, false)]
    public void NotificationPageSpec_Status_LetsThoseAlonePass(NotificationStatus status, bool expected)
    {
        var page = new NotificationPageSpec(
            Known.Organization,
            new NotificationFilter { Status = status, AppointmentUuid = _own.Appointment.Uuid },
            new ListPage<AppointmentNotification>(NotificationPageSpec.SortFields.Parse("-sent_at,next_attempt_at"))
        );

        Assert.That(page.IsSatisfiedBy(_own), Is.EqualTo(expected));
    }
}
