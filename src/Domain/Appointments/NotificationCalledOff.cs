using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments;

/// <summary>A notification's mail is not wanted any more, or not for now.</summary>
/// <param name="OrganizationUuid">Whose notification it is.</param>
/// <param name="NotificationUuid">The notification.</param>
public sealed record NotificationCalledOff(Guid OrganizationUuid, Guid NotificationUuid) : IRevocation
{
    /// <inheritdoc/>
    public string Key => NotificationRequested.KeyOf(NotificationUuid);
}
