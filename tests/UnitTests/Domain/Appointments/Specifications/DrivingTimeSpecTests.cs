using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Appointments.Specifications;

public sealed class DrivingTimeSpecTests
{
    private readonly Appointment _own = new AppointmentBuilder().WithDrivingTime(1, null).Build();
    private readonly Appointment _foreign = new AppointmentBuilder().In(Known.OtherOrganization).WithDrivingTime(1, null).WithId(2).Build();

    [Test]
    public void DrivingTimeSpec_Key_SelectsOneWithItsAppointment()
    {
        var (own, foreign) = (_own.DrivingTimes.Single(), _foreign.DrivingTimes.Single());
        var specification = new DrivingTimeSpec(ResourceKey.Of(own.Uuid));

        Assert.Multiple(() =>
        {
            Assert.That(new[] { own, foreign }.Where(specification.IsSatisfiedBy), Is.EqualTo(new[] { own }));
            Assert.That(specification.IsReadOnly, Is.True);
            Assert.That(specification.Includes.Single().Navigation.Compile().DynamicInvoke(own), Is.SameAs(_own));
        });
    }

    [Test]
    public void AppointmentToDriveToSpec_KeyOfAnotherOrganization_SelectsNothing()
    {
        var specification = new AppointmentToDriveToSpec(Known.Organization, ResourceKey.Of(_foreign.Uuid));

        Assert.That(new[] { _own, _foreign }.Where(specification.IsSatisfiedBy), Is.Empty);
    }

    [Test]
    public void AppointmentWithDrivingTimeSpec_IdOrUuid_SelectsWhereItLeads()
    {
        var drivingTime = _own.DrivingTimes.Single().WithId(5);

        foreach (var key in new[] { ResourceKey.Of(5), ResourceKey.Of(drivingTime.Uuid) })
        {
            var specification = new AppointmentWithDrivingTimeSpec(key);

            Assert.That(new[] { _own, _foreign }.Where(specification.IsSatisfiedBy), Is.EqualTo(new[] { _own }));
        }
    }
}
