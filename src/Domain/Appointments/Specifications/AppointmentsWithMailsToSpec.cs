using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>
/// The appointments of an organization with notifications to an address, with all their notifications. It may bring those with others
/// along: see <see cref="EmailAddress.StoredBeginningOf"/>.
/// </summary>
public sealed class AppointmentsWithMailsToSpec : Specification<Appointment>
{
    /// <summary>Selects by organization and address, however it is written.</summary>
    public AppointmentsWithMailsToSpec(Guid organizationUuid, string address)
    {
        var beginning = EmailAddress.StoredBeginningOf(address);
        Query.In(BinView.WithBin).Where(a => a.OrganizationUuid == organizationUuid).Include(a => a.Notifications);
#pragma warning disable CA1304, CA1310, CA1311, CA1862 // for the store to translate, which knows no cultures
        Query.Where(a => a.Notifications.Any(n => n.Recipient.ToLower().StartsWith(beginning)));
#pragma warning restore CA1304, CA1310, CA1311, CA1862
    }
}
