namespace ContactAppointment.Application.Email;

/// <summary>Shows mails in the form in which they travel, to a person.</summary>
public interface IMailReader
{
    /// <summary>The mail as the sender would hand it over.</summary>
    /// <param name="message">The mail.</param>
    /// <param name="sentAt">When it went out; null for one that has not.</param>
    /// <exception cref="Common.Exceptions.GiveUpException">It could never be sent.</exception>
    ReadableMail Read(EmailMessage message, DateTimeOffset? sentAt);
}
