namespace ContactAppointment.Application.PersonalData;

/// <summary>A mail that the service still has.</summary>
public sealed record HeldMailDto
{
    /// <summary>The uuid of its notification.</summary>
    public Guid Notification { get; init; }

    /// <summary>Who sent it.</summary>
    /// <example>termine@example.org</example>
    public string From { get; init; } = "";

    /// <summary>Who gets it.</summary>
    /// <example>juergen@example.com</example>
    public string To { get; init; } = "";

    /// <summary>When it was written.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The subject.</summary>
    /// <example>Termin am 30.03.2026</example>
    public string Subject { get; init; } = "";

    /// <summary>Its text; null where it has none, as with the next two.</summary>
    /// <example>Sie haben einen Termin bei uns.</example>
    public string? Text { get; init; }

    /// <summary>The same as HTML.</summary>
    /// <example>&lt;p&gt;Sie haben einen Termin bei uns.&lt;/p&gt;</example>
    public string? Html { get; init; }

    /// <summary>The appointment for a calendar (RFC 5545).</summary>
    /// <example>BEGIN:VCALENDAR</example>
    public string? Calendar { get; init; }
}
