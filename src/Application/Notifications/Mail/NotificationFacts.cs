namespace ContactAppointment.Application.Notifications.Mail;

/// <summary>
/// What a template may say about an appointment. Dates and times are written out in the mail's language and the organization's zone;
/// what is not known is null.
/// </summary>
public sealed record NotificationFacts
{
    /// <summary>The language, as in <see cref="Domain.Organizations.Organization.Languages"/>.</summary>
    public required string Language { get; init; }

    /// <summary>The organization's name.</summary>
    public string? OrganizationName { get; init; }

    /// <summary>The organization's phone number.</summary>
    public string? OrganizationPhone { get; init; }

    /// <summary>The appointment's name.</summary>
    public string? AppointmentName { get; init; }

    /// <summary>Where it takes place.</summary>
    public string? Place { get; init; }

    /// <summary>The first day with its weekday (<c>Montag, 30. März 2026</c>).</summary>
    public required string StartDay { get; init; }

    /// <summary>The first day, short (<c>30.03.2026</c>).</summary>
    public required string StartDate { get; init; }

    /// <summary>When it starts (<c>10:00</c>).</summary>
    public required string StartTime { get; init; }

    /// <summary>The last day with its weekday, when it is another one.</summary>
    public string? EndDay { get; init; }

    /// <summary>The last day, short, when it is another one.</summary>
    public string? EndDate { get; init; }

    /// <summary>When it ends (<c>11:00</c>).</summary>
    public required string EndTime { get; init; }

    /// <summary>How many days are left, 0 for today; null when it has begun.</summary>
    public int? DaysToGo { get; init; }

    /// <summary>The message that a caller gave, if one did.</summary>
    public string? GivenMessage { get; init; }

    /// <summary>Where the recipient can say that no more reminders are wanted; in reminders only.</summary>
    public Uri? UnsubscribeLink { get; init; }
}
