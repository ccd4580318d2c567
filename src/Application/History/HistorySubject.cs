namespace ContactAppointment.Application.History;

/// <summary>What kind of entity a history is asked of.</summary>
public enum HistorySubject
{
    /// <summary>A contact.</summary>
    Contact,

    /// <summary>A contact type.</summary>
    ContactType,

    /// <summary>An appointment.</summary>
    Appointment,

    /// <summary>A note.</summary>
    Note,

    /// <summary>A notification.</summary>
    Notification,

    /// <summary>A driving time.</summary>
    DrivingTime,

    /// <summary>An address that wants no more reminders.</summary>
    UnsubscribedAddress,
}
