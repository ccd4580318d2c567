using ContactAppointment.Application.Common;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Application.Unsubscribing;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.Contacts.Specifications;

namespace ContactAppointment.Application.Appointments;

/// <summary>Makes the reminders that the organization wants with each appointment whose contact can be mailed.</summary>
internal sealed class DefaultReminders(
    IOrganizations organizations,
    IRepository<Contact> contacts,
    UnsubscribedRecipients unsubscribed,
    OrganizationClock clock
) : IUseCasePart
{
    /// <summary>Has the reminders be those for the contact that an appointment has now.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="contactBefore">The contact it had, whose reminders go.</param>
    /// <param name="ct">Cancels.</param>
    public async Task FollowContactAsync(Appointment appointment, Guid? contactBefore, CancellationToken ct)
    {
        if (appointment.ContactUuid == contactBefore)
            return;
        var periods = (await organizations.GetAsync(appointment.OrganizationUuid, ct)).DefaultReminders;
        if (periods.Count == 0)
            return;

        var concerned = new[] { contactBefore, appointment.ContactUuid }.OfType<Guid>().ToList();
        var found = await contacts.ListAsync(new ContactsByUuidsSpec(appointment.OrganizationUuid, concerned), ct);
        appointment.DropReminders(AddressesOf(contactBefore, found), periods);
        if (AddressesOf(appointment.ContactUuid, found) is not [var first, ..])
            return;
        foreach (var reminder in appointment.Remind(first, periods, await clock.ReadAsync(ct)))
            await unsubscribed.CancelUnwantedAsync(appointment, reminder, ct);
    }

    private static List<string> AddressesOf(Guid? uuid, IReadOnlyList<Contact> found) =>
        [.. found.Where(c => c.Uuid == uuid).SelectMany(c => c.Emails ?? []).Select(e => e.Email)];
}
