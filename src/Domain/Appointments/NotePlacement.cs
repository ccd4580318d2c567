using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments;

/// <summary>A note standing on an appointment. It repeats the note's type, so that the store itself can keep to one note per type.</summary>
public sealed class NotePlacement : IBelongsToOrganization
{
    private NotePlacement() { } // for EF Core

    internal NotePlacement(Appointment appointment, AppointmentNote note)
    {
        Appointment = appointment;
        Note = note;
        Type = note.Type;
        OrganizationUuid = note.OrganizationUuid;
    }

    /// <inheritdoc/>
    public Guid OrganizationUuid { get; private set; }

    /// <summary>Where the note stands.</summary>
    public Appointment Appointment { get; private set; } = null!;

    /// <summary>The note.</summary>
    public AppointmentNote Note { get; private set; } = null!;

    /// <summary>The note's type.</summary>
    public NoteType Type { get; private set; }

    internal void FollowType() => Type = Note.Type;
}
