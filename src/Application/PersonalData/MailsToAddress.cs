using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.PersonalData;

/// <summary>Tells of the notifications to an address, in whichever form it is written there.</summary>
internal sealed class MailsToAddress(IRepository<AppointmentNotification> notifications) : IUseCasePart
{
    /// <summary>Those of an organization to an address as it is compared.</summary>
    public async Task<IReadOnlyList<Mailing>> ListAsync(Guid organizationUuid, string address, CancellationToken ct)
    {
        var found = await notifications.ListPartsAsync(
            new NotificationsToAddressSpec(organizationUuid, address),
            n => new Mailing(n.Uuid, n.Recipient, n.Appointment.ContactUuid),
            ct
        );
        return [.. found.Where(m => EmailAddress.ComparableOf(m.Recipient) == address)];
    }

    /// <summary>A notification, whom it goes to, and whom its appointment is with.</summary>
    public sealed record Mailing(Guid Uuid, string Recipient, Guid? ContactUuid);
}
