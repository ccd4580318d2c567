namespace ContactAppointment.Domain.Appointments;

public sealed partial class Appointment
{
    /// <summary>Whether a mail about it is being sent at this moment.</summary>
    public bool HasMailInHand() => _notifications.Exists(n => n.Status == NotificationStatus.Sending);

    /// <summary>Calls its mails off, to be deleted as a person's data with all that is a part of it.</summary>
    public void Erase()
    {
        CallOffAll();
        _notifications.ForEach(n => n.MarkErased());
        _drivingTimes.ForEach(t => t.MarkErased());
        MarkErased();
    }

    /// <summary>Drops one of its notifications as a person's data, while the appointment itself is another's.</summary>
    public void Erase(AppointmentNotification notification)
    {
        Drop(notification);
        notification.MarkErased();
    }
}
