using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>
/// The appointments of an organization that an address is still to be reminded of, with their notifications. It may bring those of other
/// addresses along: see <see cref="EmailAddress.StoredBeginningOf"/>.
/// </summary>
public sealed class AppointmentsWithRemindersToSpec : Specification<Appointment>
{
    /// <summary>Selects by the organization and the address, however it is written.</summary>
    public AppointmentsWithRemindersToSpec(Guid organizationUuid, string address)
    {
        var beginning = EmailAddress.StoredBeginningOf(address);
        Query.Include(a => a.Notifications).Where(a => a.OrganizationUuid == organizationUuid);
#pragma warning disable CA1304, CA1310, CA1311, CA1862 // for the store to translate, which knows no cultures
        Query.Where(a =>
            a.Notifications.Any(n =>
                n.SendNotification
                && n.SentAt == null
                && (n.SendAt != null || n.SendBefore != null)
                && n.Recipient.ToLower().StartsWith(beginning)
            )
        );
#pragma warning restore CA1304, CA1310, CA1311, CA1862
    }
}
