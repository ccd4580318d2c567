namespace ContactAppointment.Application.Notifications.RecordBounce;

/// <summary>Reads delivery-status mails.</summary>
public interface IBounceReader
{
    /// <summary>What a mail says of the delivery of another; null when it is no delivery-status mail.</summary>
    /// <param name="mail">The mail as it came, or the body of a <c>multipart/report</c>.</param>
    /// <param name="contentType">The media type that the mail was posted as.</param>
    BounceReport? Read(byte[] mail, string contentType);
}
