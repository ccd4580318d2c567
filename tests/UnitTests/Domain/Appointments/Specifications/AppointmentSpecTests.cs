using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Appointments.Specifications;

public sealed class AppointmentSpecTests
{
    private readonly Appointment _one = new AppointmentBuilder().WithId(1).WithNote(NoteType.Primary, "note").WithNotification(11).Build();
    private readonly Appointment _two = new AppointmentBuilder().WithId(2).WithNotification(12).Build();
    private readonly Appointment _foreign = new AppointmentBuilder().WithId(3).In(Known.OtherOrganization).WithNotification(13).Build();

    private Appointment[] All => [_one, _two, _foreign];
    private AppointmentNote? Note => _one.NoteOf(NoteType.Primary);

    [Test]
    public void AppointmentToShowSpec_Key_SelectsOneToBeRead()
    {
        var specification = new AppointmentToShowSpec(ResourceKey.Of(_two.Uuid));

        Assert.Multiple(() =>
        {
            Assert.That(All.Where(specification.IsSatisfiedBy), Is.EqualTo(new[] { _two }));
            Assert.That(specification.IsReadOnly, Is.True);
            Assert.That(Included(specification), Is.EqualTo(new object?[] { _one.NotePlacements, _one.DrivingTimes, Note }));
        });
    }

    [Test]
    public void AppointmentToChangeSpec_Key_SelectsOneToBeChanged()
    {
        var specification = new AppointmentToChangeSpec(ResourceKey.Of(2));

        Assert.Multiple(() =>
        {
            Assert.That(All.Where(specification.IsSatisfiedBy), Is.EqualTo(new[] { _two }));
            Assert.That(specification.IsReadOnly, Is.False);
            Assert.That(
                Included(specification),
                Is.EqualTo(new object?[] { _one.NotePlacements, _one.DrivingTimes, _one.Notifications, Note })
            );
        });
    }

    [Test]
    public void AppointmentToNotifySpec_AnotherOrganizations_IsNotSelected()
    {
        var own = new AppointmentToNotifySpec(Known.Organization, ResourceKey.Of(1));
        var foreign = new AppointmentToNotifySpec(Known.Organization, ResourceKey.Of(_foreign.Uuid));

        Assert.Multiple(() =>
        {
            Assert.That(All.Where(own.IsSatisfiedBy), Is.EqualTo(new[] { _one }));
            Assert.That(All.Where(foreign.IsSatisfiedBy), Is.Empty);
            Assert.That(Included(own), Is.EqualTo(new object?[] { _one.Notifications }));
        });
    }

    [Test]
    public void AppointmentWithNotificationSpec_NotificationsIdOrUuid_SelectsItsAppointment()
    {
        var byId = new AppointmentWithNotificationSpec(ResourceKey.Of(12));
        var byUuid = new AppointmentWithNotificationSpec(ResourceKey.Of(_two.Notifications.Single().Uuid));

        Assert.Multiple(() =>
        {
            Assert.That(All.Where(byId.IsSatisfiedBy), Is.EqualTo(new[] { _two }));
            Assert.That(All.Where(byUuid.IsSatisfiedBy), Is.EqualTo(new[] { _two }));
            Assert.That(Included(byId), Is.EqualTo(new object?[] { _one.Notifications }));
        });
    }

    [Test]
    public void AppointmentsByUuidsSpec_ForeignAndUnknownUuids_AreLeftOut()
    {
        var specification = new AppointmentsByUuidsSpec(Known.Organization, [_foreign.Uuid, _one.Uuid, Guid.CreateVersion7()]);

        Assert.Multiple(() =>
        {
            Assert.That(All.Where(specification.IsSatisfiedBy), Is.EqualTo(new[] { _one }));
            Assert.That(Included(specification), Is.EqualTo(new object?[] { _one.NotePlacements, Note }));
        });
    }

    [Test]
    public void AppointmentsWithNoteSpec_Note_SelectsWhereItStands()
    {
        var specification = new AppointmentsWithNoteSpec(_one.NoteOf(NoteType.Primary)!.Uuid);

        Assert.Multiple(() =>
        {
            Assert.That(All.Where(specification.IsSatisfiedBy), Is.EqualTo(new[] { _one }));
            Assert.That(Included(specification), Is.EqualTo(new object?[] { _one.NotePlacements, Note }));
        });
    }

    [Test]
    public void AppointmentPageSpec_Page_IsTheOrganizations()
    {
        var page = new AppointmentPageSpec(
            Known.Organization,
            new AppointmentFilter(),
            new ListPage<Appointment>(AppointmentPageSpec.SortFields.Parse(null), Count: 30)
        );

        Assert.Multiple(() =>
        {
            Assert.That(All.Where(page.IsSatisfiedBy), Is.EqualTo(new[] { _one, _two }));
            Assert.That(Included(page), Is.EqualTo(new object?[] { _one.NotePlacements, _one.DrivingTimes, Note }));
        });
    }

    /// <summary>What the store would load beside <see cref="_one"/>, and beside its first note.</summary>
    private object?[] Included(Specification<Appointment> specification)
    {
        var paths = specification.Includes;
        var neighbours = paths.Select(path => path.Navigation.Compile().DynamicInvoke(_one));
        var next = paths.Select(path => path.Then?.Compile().DynamicInvoke(_one.NotePlacements.First())).OfType<object>();
        return [.. neighbours, .. next];
    }
}
