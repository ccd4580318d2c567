using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Appointments.Specifications;

public sealed class NoteSpecTests
{
    private readonly Appointment _appointment = new AppointmentBuilder().WithNote(NoteType.Primary, "placed").Build();
    private readonly AppointmentNote _loose = AppointmentNote.Write(Known.Organization, "loose", NoteType.Primary).WithId(5);
    private readonly AppointmentNote _foreign = AppointmentNote.Write(Known.OtherOrganization, "foreign", NoteType.Primary).WithId(6);

    private AppointmentNote Placed => _appointment.NoteOf(NoteType.Primary)!;
    private AppointmentNote[] All => [Placed, _loose, _foreign];

    [TestCase(true)]
    [TestCase(false)]
    public void NoteSpec_Key_SelectsOneWithItsPlaces(bool toRead)
    {
        var specification = new NoteSpec(ResourceKey.Of(5), toRead);

        Assert.Multiple(() =>
        {
            Assert.That(All.Where(specification.IsSatisfiedBy), Is.EqualTo(new[] { _loose }));
            Assert.That(specification.IsReadOnly, Is.EqualTo(toRead));
            Assert.That(Included(specification), Is.EqualTo(new object?[] { Placed.Placements, _appointment }));
        });
    }

    [Test]
    public void NotesOnAppointmentSpec_Appointment_SelectsWhatStandsOnIt()
    {
        var specification = new NotesOnAppointmentSpec(_appointment.Uuid);

        Assert.Multiple(() =>
        {
            Assert.That(All.Where(specification.IsSatisfiedBy), Is.EqualTo(new[] { Placed }));
            Assert.That(Included(specification), Is.EqualTo(new object?[] { Placed.Placements, _appointment }));
        });
    }

    [Test]
    public void NotePageSpec_Page_IsTheOrganizations()
    {
        var page = new NotePageSpec(Known.Organization, new ListPage<AppointmentNote>(NotePageSpec.SortFields.Parse(null)));

        Assert.Multiple(() =>
        {
            Assert.That(All.Where(page.IsSatisfiedBy), Is.EqualTo(new[] { Placed, _loose }));
            Assert.That(Included(page), Is.EqualTo(new object?[] { Placed.Placements, _appointment }));
        });
    }

    private object?[] Included(Specification<AppointmentNote> specification)
    {
        var path = specification.Includes.Single();
        return [path.Navigation.Compile().DynamicInvoke(Placed), path.Then?.Compile().DynamicInvoke(Placed.Placements.Single())];
    }
}
