using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments;

/// <summary>A note standing on an appointment. It repeats the note's type, so that the store itself can keep to one note per type.</summary>
public sealed class NotePlacement : IBelongsToOrganization, IRestorable
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

    /// <inheritdoc/>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <inheritdoc/>
    public Guid? DeletionUuid { get; private set; }

    /// <inheritdoc/>
    public void Discard(Guid deletion, DateTimeOffset now, Guid? author) => (DeletionUuid, DeletedAt) = (deletion, Instant.Of(now));

    /// <summary>Stands there again; the note may be of another type by now.</summary>
    internal void ComeBack()
    {
        (DeletionUuid, DeletedAt) = (null, null);
        FollowType();
    }

    /// <summary>Comes back when the one of its two ends does that is still in the bin, and which must notice where it comes back at this very moment.</summary>
    internal void LieWith(Entity end)
    {
        (DeletionUuid, DeletedAt) = (end.DeletionUuid, end.DeletedAt);
        end.Touch();
    }

    internal void FollowType() => Type = Note.Type;
}
