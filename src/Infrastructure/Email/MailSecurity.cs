namespace ContactAppointment.Infrastructure.Email;

/// <summary>How the connection to the mail server is protected. Where TLS is used, the server's certificate must be valid.</summary>
public enum MailSecurity
{
    /// <summary>
    /// TLS from the first byte on port 465; elsewhere STARTTLS if the server offers it, else plain text, the password included.
    /// Someone between us and the server can take the offer away: name another value where that matters.
    /// </summary>
    Auto,

    /// <summary>Plain text, even if the server offers more.</summary>
    None,

    /// <summary>STARTTLS (RFC 3207); a server that does not offer it gets no mail.</summary>
    StartTls,

    /// <summary>TLS from the first byte (RFC 8314 §3.3).</summary>
    Tls,
}
