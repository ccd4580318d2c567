using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>
/// An organization's notifications to an address, with their appointments; to be read. It may bring those to other addresses along: see
/// <see cref="EmailAddress.StoredBeginningOf"/>.
/// </summary>
public sealed class NotificationsToAddressSpec : Specification<AppointmentNotification>
{
    /// <summary>Selects by organization and address, however it is written.</summary>
    public NotificationsToAddressSpec(Guid organizationUuid, string address)
    {
        var beginning = EmailAddress.StoredBeginningOf(address);
        Query
            .In(BinView.WithBin)
            .Where(n => n.OrganizationUuid == organizationUuid)
            .Include(n => n.Appointment)
            .OrderBy(n => n.Id)
            .AsNoTracking();
#pragma warning disable CA1304, CA1310, CA1311, CA1862 // for the store to translate, which knows no cultures
        Query.Where(n => n.Recipient.ToLower().StartsWith(beginning));
#pragma warning restore CA1304, CA1310, CA1311, CA1862
    }
}
