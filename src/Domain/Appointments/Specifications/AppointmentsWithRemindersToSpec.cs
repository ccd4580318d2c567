using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>The appointments of an organization that an address is still to be reminded of, with their notifications.</summary>
public sealed class AppointmentsWithRemindersToSpec : Specification<Appointment>
{
    /// <summary>Selects by the organization and the address, in any case of its letters.</summary>
    public AppointmentsWithRemindersToSpec(Guid organizationUuid, string address)
    {
        var lower = address.ToLowerInvariant();
        Query.Include(a => a.Notifications).Where(a => a.OrganizationUuid == organizationUuid);
#pragma warning disable CA1304, CA1311, CA1862 // for the store to translate, which knows no cultures
        Query.Where(a =>
            a.Notifications.Any(n =>
                n.SendNotification && n.SentAt == null && (n.SendAt != null || n.SendBefore != null) && n.Recipient.ToLower() == lower
            )
        );
#pragma warning restore CA1304, CA1311, CA1862
    }
}
