using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments;

/// <summary>A notification's mail was asked for. Raised once for each time it is asked for and has not gone out.</summary>
/// <param name="OrganizationUuid">Whose notification it is.</param>
/// <param name="AppointmentUuid">The appointment it was made for when it was asked for; it may have been moved since.</param>
/// <param name="NotificationUuid">The notification.</param>
public sealed record NotificationRequested(Guid OrganizationUuid, Guid AppointmentUuid, Guid NotificationUuid) : IDomainEvent
{
    /// <inheritdoc/>
    public string Key => $"notification:{NotificationUuid}";
}
