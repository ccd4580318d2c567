namespace ContactAppointment.Application.Notifications.ListMailQueue;

/// <summary>A notification in the list of the desk.</summary>
public sealed record MailQueueRowDto
{
    /// <summary>The notification's uuid.</summary>
    public Guid Uuid { get; init; }

    /// <summary>Who gets the mail.</summary>
    public string Recipient { get; init; } = "";

    /// <summary>The uuid of the appointment it is about.</summary>
    public Guid AppointmentUuid { get; init; }

    /// <summary>The appointment's name; may be empty.</summary>
    public string AppointmentName { get; init; } = "";

    /// <summary>When the appointment starts.</summary>
    public DateTimeOffset AppointmentStart { get; init; }

    /// <summary>Where the mail stands, as the API writes it.</summary>
    public string Status { get; init; } = "";

    /// <summary>Why it is cancelled, as the API writes it; null otherwise.</summary>
    public string? CancelReason { get; init; }

    /// <summary>How often the mail server was asked.</summary>
    public int Attempts { get; init; }

    /// <summary>What the mail server said to the last attempt, where that failed.</summary>
    public string? LastError { get; init; }

    /// <summary>When it goes out or is tried again; null where nothing is planned.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>When the mail server accepted it; null before.</summary>
    public DateTimeOffset? SentAt { get; init; }
}
