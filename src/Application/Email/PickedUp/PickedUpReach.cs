using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Email.PickedUp;

/// <summary>
/// Decides whose a picked-up mail is: that of the organization whose notification has its uuid. An administrator who works for all
/// organizations sees every mail, also one whose notification is gone.
/// </summary>
internal sealed class PickedUpReach(IRepository<AppointmentNotification> notifications, ICaller caller, IOrganizationScope scope)
    : IUseCasePart
{
    /// <summary>Those among some mails that the caller may see.</summary>
    public async Task<IReadOnlySet<Guid>> SeenAsync(IReadOnlyCollection<Guid> uuids, CancellationToken ct)
    {
        if (caller.IsSuperuser)
            return uuids.ToHashSet();
        if (scope.Current is not { } organizationUuid || uuids.Count == 0)
            return new HashSet<Guid>();
        return (await notifications.ListAsync(new NotificationsByUuidsSpec(organizationUuid, uuids), ct)).Select(n => n.Uuid).ToHashSet();
    }
}
