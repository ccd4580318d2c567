using Bogus;
using ContactAppointment.Domain.Appointments;

namespace ContactAppointment.UnitTests.Builders;

/// <summary>An appointment on <see cref="Known.Start"/> with something in every field, unless told otherwise.</summary>
internal sealed class AppointmentBuilder
{
    private readonly Faker _faker = Seeded.Faker();
    private readonly List<(NoteType Type, string Text)> _notes = [];
    private readonly List<Action<Appointment>> _extras = [];
    private Guid _organization = Known.Organization;
    private int _id = 1;
    private TimeSlot _slot = TimeSlot.Between(Known.Start, Known.End);
    private string? _name;
    private string? _address;
    private Guid? _contact;

    public AppointmentBuilder In(Guid organization)
    {
        _organization = organization;
        return this;
    }

    public AppointmentBuilder WithId(int id)
    {
        _id = id;
        return this;
    }

    public AppointmentBuilder Between(DateTimeOffset start, DateTimeOffset end)
    {
        _slot = TimeSlot.Between(start, end);
        return this;
    }

    public AppointmentBuilder Named(string name)
    {
        _name = name;
        return this;
    }

    public AppointmentBuilder At(string address)
    {
        _address = address;
        return this;
    }

    public AppointmentBuilder With(Guid? contact)
    {
        _contact = contact;
        return this;
    }

    public AppointmentBuilder WithNote(NoteType type, string text)
    {
        _notes.Add((type, text));
        return this;
    }

    public AppointmentBuilder WithDrivingTime(decimal? distance, int? time)
    {
        _extras.Add(a => a.AddDrivingTime(distance, time, Known.Start));
        return this;
    }

    public AppointmentBuilder WithNotification(int id = 1, string? orgName = null, string? orgPhone = null)
    {
        _extras.Add(a => a.Notify(_faker.Internet.Email(provider: "example.com"), orgName, orgPhone).WithId(id));
        return this;
    }

    public AppointmentBuilder WithSentNotification(int id = 1)
    {
        WithNotification(id);
        _extras.Add(a =>
        {
            var notification = a.Notifications.Last();
            a.RequestSending(notification.Uuid, BerlinClock.Now);
            notification.MarkSent(OutgoingMail.Of(notification, "Sent subject", "Sent message"), Known.Now);
        });
        return this;
    }

    public Appointment Build()
    {
        var appointment = Appointment.Schedule(_organization, Known.User, _slot, ["visit", "advice"]).WithId(_id);
        appointment.Describe(_name ?? _faker.Lorem.Word(), _address ?? _faker.Address.StreetAddress(), _faker.Lorem.Sentence());
        appointment.Involve(_contact, [_faker.Random.Guid()], _faker.Random.Guid(), [_faker.Random.Guid()]);
        foreach (var (type, text) in _notes)
            appointment.WriteNote(type, text);
        _extras.ForEach(add => add(appointment));
        foreach (var placement in appointment.NotePlacements)
            placement.Note.WithId(100 + (int)placement.Type).Saved();
        return appointment.Saved();
    }
}
