using System.Linq.Expressions;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>Which notifications of a list are meant; what is null asks for nothing.</summary>
public sealed record NotificationFilter
{
    /// <summary>Where the mail stands.</summary>
    public NotificationStatus? Status { get; init; }

    /// <summary>The appointment it is about.</summary>
    public Guid? AppointmentUuid { get; init; }

    /// <summary>
    /// The moment at which somebody has to look after the mail: it failed and the appointment is not over, or it should have gone out
    /// <see cref="AppointmentNotification.OverdueAfter"/> before.
    /// </summary>
    public DateTimeOffset? NeedsAttentionAt { get; init; }

    /// <summary>The conditions, all of which must hold.</summary>
    internal IEnumerable<Expression<Func<AppointmentNotification, bool>>> Criteria()
    {
        if (Status is { } status)
            yield return n => n.Status == status;
        if (AppointmentUuid is { } appointment)
            yield return n => n.Appointment.Uuid == appointment;
        if (NeedsAttentionAt is { } now)
        {
            var overdue = now - AppointmentNotification.OverdueAfter;
            yield return n => n.NextAttemptAt < overdue || (n.Status == NotificationStatus.Failed && n.Appointment.Slot.End >= now);
        }
    }
}
