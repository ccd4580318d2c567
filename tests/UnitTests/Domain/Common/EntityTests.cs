using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Common;

public sealed class EntityTests
{
    private static readonly TimeSpan Microsecond = TimeSpan.FromMicroseconds(1);

    [Test]
    public void Uuid_OfANewEntity_IsVersion7AndItsOwn()
    {
        var (one, other) = (new OrganizationBuilder().Build(), SampleTypes.Define());

        Assert.Multiple(() =>
        {
            Assert.That(other.Uuid.Version, Is.EqualTo(7));
            Assert.That(other.Uuid, Is.Not.EqualTo(SampleTypes.Define().Uuid));
            Assert.That(one.Uuid, Is.EqualTo(Known.Organization), "an organization's comes from the token");
        });
    }

    [Test]
    public void Stamp_FirstSave_SetsBothDatesAndAuthors()
    {
        var entity = SampleTypes.Define();

        entity.Stamp(Known.Now, Known.User);

        Assert.Multiple(() =>
        {
            Assert.That((entity.CreateDate, entity.EditDate), Is.EqualTo((Known.Now, Known.Now)));
            Assert.That((entity.CreatedBy, entity.EditedBy), Is.EqualTo((Known.User, Known.User)));
            Assert.That(entity.Version, Is.EqualTo(1));
        });
    }

    [Test]
    public void Stamp_LaterSave_MovesOnlyTheEdit()
    {
        var entity = SampleTypes.Define();
        entity.Stamp(Known.Now, Known.User);

        entity.Stamp(Known.Now.AddDays(1), Known.OtherUser);

        Assert.Multiple(() =>
        {
            Assert.That((entity.CreateDate, entity.EditDate), Is.EqualTo((Known.Now, Known.Now.AddDays(1))));
            Assert.That((entity.CreatedBy, entity.EditedBy), Is.EqualTo((Known.User, Known.OtherUser)));
            Assert.That(entity.Version, Is.EqualTo(2));
        });
    }

    [TestCase(0)]
    [TestCase(-3600)]
    public void Stamp_ClockStoodStillOrWentBack_StillMovesTheEditDateOn(int seconds)
    {
        var entity = SampleTypes.Define();
        entity.Stamp(Known.Now, Known.User);

        entity.Stamp(Known.Now.AddSeconds(seconds), Known.User);
        entity.Stamp(Known.Now.AddSeconds(seconds), Known.User);

        Assert.That(entity.EditDate, Is.EqualTo(Known.Now + 2 * Microsecond));
    }

    [Test]
    public void Stamp_LessThanAMicrosecondLater_StillMovesWhatTheStoreKeeps()
    {
        var entity = SampleTypes.Define();
        entity.Stamp(Known.Now, Known.User);

        entity.Stamp(Known.Now.AddTicks(9), Known.User);

        Assert.That(entity.EditDate, Is.EqualTo(Known.Now + Microsecond));
    }

    [Test]
    public void Stamp_AnotherOffset_IsKeptInUtc()
    {
        var entity = SampleTypes.Define();

        entity.Stamp(Known.Now.ToOffset(TimeSpan.FromHours(2)), null);

        Assert.Multiple(() =>
        {
            Assert.That(entity.EditDate.Offset, Is.EqualTo(TimeSpan.Zero));
            Assert.That(entity.EditDate, Is.EqualTo(Known.Now));
            Assert.That(entity.EditedBy, Is.Null);
        });
    }

    [Test]
    public void Stamp_Touched_IsNoLongerTouched()
    {
        var appointment = new AppointmentBuilder().WithDrivingTime(1, null).Build();
        appointment.DrivingTimes.Single().Measure(2, null, null);
        var touched = appointment.IsTouched;

        appointment.Stamp(Known.Now, Known.User);

        Assert.That((touched, appointment.IsTouched), Is.EqualTo((true, false)));
    }
}
