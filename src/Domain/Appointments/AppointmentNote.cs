using Ardalis.GuardClauses;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments;

/// <summary>A text that stands on any number of appointments of its organization, also on none. Changing it changes it everywhere.</summary>
public sealed class AppointmentNote : AggregateRoot, IBelongsToOrganization, IRestorable
{
    private readonly List<NotePlacement> _placements = [];

    private AppointmentNote() { } // for EF Core; new ones come from Write

    /// <inheritdoc/>
    public Guid OrganizationUuid { get; private set; }

    /// <summary>The text; may be empty.</summary>
    public string Note { get; private set; } = "";

    /// <summary>What it is for.</summary>
    public NoteType Type { get; private set; } = NoteTypes.Default;

    /// <summary>Where it stands.</summary>
    public IReadOnlyCollection<NotePlacement> Placements => [.. _placements.Where(p => p.DeletionUuid == DeletionUuid)];

    /// <summary>Writes a note that stands nowhere yet.</summary>
    public static AppointmentNote Write(Guid organizationUuid, string note, NoteType type)
    {
        var written = new AppointmentNote { OrganizationUuid = Guard.Against.Default(organizationUuid), Type = type };
        written.Rewrite(note);
        return written;
    }

    /// <summary>The error for a second note of one type on an appointment.</summary>
    /// <param name="field">What the caller wrote that leads to it.</param>
    public static DomainRuleException TypeTaken(string field) => new("The appointment has a note of this type already.", field);

    /// <summary>Replaces the text.</summary>
    /// <exception cref="DomainRuleException">It cannot be stored as text.</exception>
    public void Rewrite(string note)
    {
        Note = Text.Of(note, maxLength: null, "note");
        TouchAppointments();
    }

    /// <summary>Makes it a note of a type that stands on these appointments and no others. All of them, old and new, come with their notes.</summary>
    /// <exception cref="DomainRuleException">One of them has another note of this type.</exception>
    public void Place(NoteType type, IReadOnlyCollection<Appointment> appointments)
    {
        foreach (var placement in _placements.Where(p => !appointments.Contains(p.Appointment)).ToList())
            placement.Appointment.TakeOff(placement);
        Retype(type);
        foreach (var appointment in appointments.Except(_placements.Select(p => p.Appointment)).ToList())
            appointment.PutOn(this);
    }

    /// <summary>Takes it off all appointments, to be deleted as a person's data.</summary>
    public void Erase()
    {
        Place(Type, []);
        MarkErased();
    }

    /// <summary>
    /// Takes it out of the bin, back onto the appointments that it was deleted with, but for those that have another note of its type by
    /// now. Onto one that is in the bin itself it comes back with that. They all come with their notes.
    /// </summary>
    public void Restore()
    {
        foreach (var placement in Placements)
            if (placement.Appointment.DeletedAt is not null)
                placement.LieWith(placement.Appointment);
            else
                placement.Appointment.TakeBack(placement);
        LeaveBin();
        TouchAppointments();
    }

    internal void Add(NotePlacement placement)
    {
        _placements.Add(placement);
        Touch(); // two who change at once where it stands, or delete it, must notice each other
    }

    internal void Remove(NotePlacement placement)
    {
        _placements.Remove(placement);
        Touch();
    }

    private void Retype(NoteType type)
    {
        if (type == Type)
            return;
        if (_placements.Exists(p => p.Appointment.NoteOf(type) is not null))
            throw TypeTaken("type");

        Type = type;
        _placements.ForEach(p => p.FollowType());
        TouchAppointments();
    }

    private void TouchAppointments()
    {
        foreach (var placement in Placements)
            placement.Appointment.Touch();
    }
}
