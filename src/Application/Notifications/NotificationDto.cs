namespace ContactAppointment.Application.Notifications;

/// <summary>A notification as the API shows it.</summary>
public sealed record NotificationDto
{
    /// <summary>Assigned by the store.</summary>
    /// <example>7</example>
    public int Id { get; init; }

    /// <summary>The identity that never changes (version 7).</summary>
    public Guid Uuid { get; init; }

    /// <summary>Its own address.</summary>
    public Uri? Url { get; init; }

    /// <summary>The address of the appointment it is about.</summary>
    public Uri? Appointment { get; init; }

    /// <summary>Who gets the mail.</summary>
    /// <example>juergen@example.com</example>
    public string Recipient { get; init; } = "";

    /// <summary>The subject: given, or as the template writes it now, or as it went out.</summary>
    public string? Subject { get; init; }

    /// <summary>The message: given, or as the template writes it now, or as it went out.</summary>
    public string? Message { get; init; }

    /// <summary>The phone number that the template names.</summary>
    public string? OrgPhone { get; init; }

    /// <summary>The name that the template uses.</summary>
    public string? OrgName { get; init; }

    /// <summary>Whether the mail is wanted.</summary>
    public bool SendNotification { get; init; }

    /// <summary>When the mail server accepted the mail; null before.</summary>
    public DateTimeOffset? SentAt { get; init; }
}
