using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Appointments.GetAppointment;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Appointments.GetAppointment;

public sealed class GetAppointmentHandlerTests : UseCaseFixture
{
    [Test]
    public async Task HandleAsync_NotesAndDrivingTimes_AreShownWithIt()
    {
        var appointment = new AppointmentBuilder()
            .WithId(7)
            .WithNote(NoteType.OooNote, "four")
            .WithNote(NoteType.Secondary, "two")
            .WithDrivingTime(2.5m, 12)
            .WithDrivingTime(null, 0)
            .Build();
        Host.Appointments.Rows.Add(appointment);

        var dto = await GetAsync(7);

        Assert.Multiple(() =>
        {
            Assert.That(dto.Notes.Select(n => (n.Id, n.Type, n.Note)), Is.EqualTo(new[] { (102, 2, "two"), (104, 4, "four") }));
            Assert.That(dto.DrivingTimes.Select(t => (t.Distance, t.Time)), Is.EqualTo(new (string?, int?)[] { ("2.50", 12), (null, 0) }));
            Assert.That(dto.DrivingTimes.Select(t => (t.Appointment, t.AppointmentUuid)), Is.All.EqualTo((7, appointment.Uuid)));
        });
    }

    [Test]
    public async Task HandleAsync_ItsOrganizationsContact_IsEmbedded()
    {
        var contact = new ContactBuilder().WithId(3).Build();
        Host.Contacts.Rows.Add(contact);
        Host.Appointments.Rows.Add(new AppointmentBuilder().WithId(7).With(contact.Uuid).Build());

        var dto = await GetAsync(7);

        Assert.That((dto.Contact?.Id, dto.ContactUuid), Is.EqualTo(((int?)3, (Guid?)contact.Uuid)));
    }

    [Test]
    public async Task HandleAsync_ForeignOrUnknownContact_LooksAlike()
    {
        var foreign = new ContactBuilder().In(Known.OtherOrganization).Build();
        Host.Contacts.Rows.Add(foreign);
        Host.Appointments.Rows.Add(new AppointmentBuilder().WithId(7).With(foreign.Uuid).Build());
        Host.Appointments.Rows.Add(new AppointmentBuilder().WithId(8).With(Guid.NewGuid()).Build());

        var (ofForeign, ofUnknown) = (await GetAsync(7), await GetAsync(8));

        Assert.That((ofForeign.Contact, ofUnknown.Contact), Is.EqualTo(((object?)null, (object?)null)));
    }

    [Test]
    public void HandleAsync_UnknownAppointment_IsNotFound()
    {
        var act = () => GetAsync(99);

        Assert.That(act, Throws.TypeOf<NotFoundException>());
    }

    private Task<AppointmentDto> GetAsync(int id) => Host.AskAsync<GetAppointmentQuery, AppointmentDto>(new(ResourceKey.Of(id)));
}
