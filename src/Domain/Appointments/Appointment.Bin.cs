using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments;

/// <summary>The way back from the bin.</summary>
public sealed partial class Appointment
{
    /// <summary>The error for a part whose appointment is in the bin.</summary>
    public const string InBinMessage = "Its appointment is in the bin: restore that first.";

    /// <summary>
    /// Takes it out of the bin with all that its deletion took: drives, notifications and notes, which come back wherever they stood. A
    /// note that another deletion took comes back here when it comes back itself. All of them are loaded, the notes with all their places.
    /// A mail whose time has come while it lay in the bin does not go out late: it is cancelled.
    /// </summary>
    public void Restore(IReminderClock clock)
    {
        var (deletion, placements, drives, mails) = (DeletionUuid, NotePlacements, DrivingTimes, Notifications);
        foreach (var drive in drives)
            drive.LeaveBin();
        foreach (var mail in mails)
            mail.LeaveBin();
        LeaveBin();
        foreach (var placement in placements)
            if (placement.Note.DeletedAt is null)
                TakeBack(placement);
            else if (placement.Note.DeletionUuid == deletion)
                placement.Note.Restore();
            else
                placement.LieWith(placement.Note);
        foreach (var mail in mails)
            TakeUpAgain(mail, clock);
    }

    /// <summary>Takes a notification out of the bin, as <see cref="Restore(IReminderClock)"/> does with them.</summary>
    /// <exception cref="NotRestorableException">The appointment is in the bin.</exception>
    public void Restore(AppointmentNotification notification, IReminderClock clock)
    {
        RefuseInBin();
        notification.LeaveBin();
        TakeUpAgain(notification, clock);
        Touch();
    }

    /// <summary>Takes a drive out of the bin.</summary>
    /// <exception cref="NotRestorableException">The appointment is in the bin.</exception>
    public void Restore(DrivingTime drive)
    {
        RefuseInBin();
        drive.LeaveBin();
        Touch();
    }

    /// <summary>Has a note stand here again, unless another of its type does by now.</summary>
    internal void TakeBack(NotePlacement placement)
    {
        if (_notePlacements.Exists(p => p != placement && p.DeletedAt is null && p.Type == placement.Note.Type))
            TakeOff(placement);
        else
            placement.ComeBack();
        placement.Note.Touch(); // whoever changes its type, or where it stands, must notice
    }

    private void RefuseInBin()
    {
        if (DeletedAt is not null)
            throw new NotRestorableException(InBinMessage);
    }

    private void TakeUpAgain(AppointmentNotification notification, IReminderClock clock)
    {
        if (!IsWaiting(notification) || !notification.IsDue)
            return;
        if (notification.DueAt(clock) > clock.Now)
            Arm(notification, clock);
        else
            notification.Cancel(notification.IsTooLate(clock) ? CancelReason.AppointmentStarted : CancelReason.Requested);
    }
}
