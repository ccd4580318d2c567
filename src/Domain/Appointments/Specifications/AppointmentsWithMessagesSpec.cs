using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>The appointments of an organization whose notifications went out as certain mails, with their notifications; in the bin, too.</summary>
public sealed class AppointmentsWithMessagesSpec : Specification<Appointment>
{
    /// <summary>Selects by the organization and the mails' <c>Message-ID</c>s, without angle brackets.</summary>
    public AppointmentsWithMessagesSpec(Guid organizationUuid, IReadOnlyList<string> messageIds) =>
        Query
            .In(BinView.WithBin)
            .Include(a => a.Notifications)
            .Where(a => a.OrganizationUuid == organizationUuid)
            .Where(a => a.Notifications.Any(n => n.MessageId != null && messageIds.Contains(n.MessageId)));
}
