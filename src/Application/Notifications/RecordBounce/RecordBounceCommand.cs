namespace ContactAppointment.Application.Notifications.RecordBounce;

/// <summary>Marks the notification whose mail came back, for a superuser in whichever organization. What is not the organization's, or says nothing final, changes nothing.</summary>
/// <param name="Mail">The delivery-status mail as it came.</param>
/// <param name="ContentType">The media type that it was posted as.</param>
public sealed record RecordBounceCommand(byte[] Mail, string ContentType);
