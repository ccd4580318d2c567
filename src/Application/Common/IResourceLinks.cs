namespace ContactAppointment.Application.Common;

/// <summary>Writes the absolute addresses under which clients reach resources.</summary>
public interface IResourceLinks
{
    /// <summary>The address of an appointment (<c>…/appointment/{uuid}/</c>).</summary>
    Uri Appointment(Guid uuid);

    /// <summary>The address of a notification (<c>…/appointmentnotifications/{uuid}/</c>).</summary>
    Uri Notification(Guid uuid);

    /// <summary>The address at which a person sets a password, once, for the admin panel.</summary>
    Uri SetPassword(Guid user, string code);

    /// <summary>Where a mail's recipient can unsubscribe; always under the public address, as nobody has called.</summary>
    /// <param name="token">What stands for recipient and organization.</param>
    Uri Unsubscribe(string token);
}
