namespace ContactAppointment.Infrastructure.Email;

/// <summary>Who takes the mails.</summary>
public enum MailTransport
{
    /// <summary>Nobody: each mail becomes a file below the data folder, for development and for programs that collect them.</summary>
    Pickup,

    /// <summary>A mail server.</summary>
    Smtp,
}
