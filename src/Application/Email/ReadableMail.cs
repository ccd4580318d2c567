namespace ContactAppointment.Application.Email;

/// <summary>A mail as a person reads it.</summary>
public sealed record ReadableMail
{
    /// <summary>The subject.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Who sends it.</summary>
    public string From { get; init; } = "";

    /// <summary>Who gets it.</summary>
    public string To { get; init; } = "";

    /// <summary>When it was sent; null for one that was not.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>All header fields but those above, in their order, decoded.</summary>
    public IReadOnlyList<MailHeader> Headers { get; init; } = [];

    /// <summary>The plain text part; null where there is none.</summary>
    public string? Text { get; init; }

    /// <summary>The HTML part; null where there is none. It is the sender's: show it where it can do nothing.</summary>
    public string? Html { get; init; }

    /// <summary>The calendar part (RFC 5545); null where there is none.</summary>
    public string? Calendar { get; init; }
}

/// <summary>A header field of a mail.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, decoded (RFC 2047) and on one line.</param>
public sealed record MailHeader(string Name, string Value);
