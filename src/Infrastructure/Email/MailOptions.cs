namespace ContactAppointment.Infrastructure.Email;

/// <summary>How mails leave (section <c>Mail</c>).</summary>
public sealed class MailOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Mail";

    /// <summary>The sender of picked-up mails that name no other.</summary>
    public const string DefaultPickupFrom = "noreply@localhost.localdomain";

    /// <summary>The longest time-out.</summary>
    public static readonly TimeSpan MaxTimeout = TimeSpan.FromMinutes(10);

    /// <summary>The longest <see cref="AnswerTimeout"/>.</summary>
    public static readonly TimeSpan MaxAnswerTimeout = TimeSpan.FromHours(1);

    /// <summary>Who takes the mails. Required: no mail counts as sent because nobody chose.</summary>
    public MailTransport? Transport { get; set; }

    /// <summary>The language of organizations that have not chosen one: <c>de</c> or <c>en</c>. Default <c>de</c>.</summary>
    public string Language { get; set; } = "de";

    /// <summary>
    /// The folder with the operator's own templates (<c>docs/mail-templates.md</c>), from the content root where it is relative. A file in it
    /// takes the place of the built-in one of its name.
    /// </summary>
    public string? TemplateFolder { get; set; }

    /// <summary>The mail server's name or address. Required for <see cref="MailTransport.Smtp"/>.</summary>
    public string? Host { get; set; }

    /// <summary>
    /// The mail server's port, 1 to 65535. Default: 587 for <see cref="MailSecurity.StartTls"/>, 465 for
    /// <see cref="MailSecurity.Tls"/>, else 25.
    /// </summary>
    public int? Port { get; set; }

    /// <summary>How the connection is protected. Default <see cref="MailSecurity.Auto"/>.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.Auto;

    /// <summary>The user to sign in as; without one nobody signs in.</summary>
    public string? User { get; set; }

    /// <summary>The user's password.</summary>
    public string? Password { get; set; }

    /// <summary>
    /// The sender: one mailbox, with or without a name (<c>Müller GmbH &lt;termine@example.org&gt;</c>).
    /// Required for <see cref="MailTransport.Smtp"/>; default for <see cref="MailTransport.Pickup"/>:
    /// <see cref="DefaultPickupFrom"/>. Its domain ends every <c>Message-ID</c>.
    /// </summary>
    public string? From { get; set; }

    /// <summary>
    /// How long connecting, and then each command, may take: more than none, at most <see cref="MaxTimeout"/>. Default 30 seconds.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long each step may take instead once the server has accepted the recipient, above all its answer to the mail itself: more than
    /// none, at most <see cref="MaxAnswerTimeout"/>; where it is less than <see cref="Timeout"/>, that holds. Default 10 minutes, the least
    /// that RFC 5321 §4.5.3.2.6 asks for: a server that has the mail and answers too late gets it a second time.
    /// </summary>
    public TimeSpan AnswerTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a connection that nobody uses stays open: more than none, at most <see cref="MaxTimeout"/>. Default 30 seconds.</summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromSeconds(30);

    internal int PortOrDefault =>
        Port
        ?? Security switch
        {
            MailSecurity.StartTls => 587,
            MailSecurity.Tls => 465,
            _ => 25,
        };

    internal string FromOrDefault => string.IsNullOrWhiteSpace(From) ? DefaultPickupFrom : From;
}
