using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments;

/// <summary>A notification's mail was asked for, or moved to another time. Raised once for each time that happens and it has not gone out.</summary>
/// <param name="OrganizationUuid">Whose notification it is.</param>
/// <param name="AppointmentUuid">The appointment it was made for when it was asked for; it may have been moved since.</param>
/// <param name="NotificationUuid">The notification.</param>
/// <param name="Domain">The domain of the recipient's address, whose mail servers it will wait for.</param>
/// <param name="DueAt">When it is to go out; null for at once.</param>
public sealed record NotificationRequested(
    Guid OrganizationUuid,
    Guid AppointmentUuid,
    Guid NotificationUuid,
    string? Domain = null,
    DateTimeOffset? DueAt = null
) : IDomainEvent
{
    /// <inheritdoc/>
    public string Key => KeyOf(NotificationUuid);

    /// <inheritdoc/>
    public string? Lane => Domain;

    internal static string KeyOf(Guid notificationUuid) => $"notification:{notificationUuid}";
}
