namespace ContactAppointment.Application.Email;

/// <summary>Makes the Message-IDs (RFC 5322 §3.6.4) of mails.</summary>
public interface IMessageIds
{
    /// <summary>The Message-ID of a mail, without angle brackets.</summary>
    /// <param name="uuid">Names the mail.</param>
    string Of(Guid uuid);

    /// <summary>The mail that a Message-ID of ours names; null for any other.</summary>
    /// <param name="messageId">Without angle brackets.</param>
    Guid? UuidOf(string messageId);
}
