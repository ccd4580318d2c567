using ContactAppointment.Application.Common;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.Contacts.Specifications;

namespace ContactAppointment.Application.Appointments;

/// <summary>Makes the reminders that the organization wants with each new appointment whose contact can be mailed.</summary>
internal sealed class DefaultReminders(IOrganizations organizations, IRepository<Contact> contacts, OrganizationClock clock) : IUseCasePart
{
    public async Task AddToAsync(Appointment appointment, CancellationToken ct)
    {
        if (appointment.ContactUuid is not { } uuid)
            return;
        var periods = (await organizations.GetAsync(appointment.OrganizationUuid, ct)).DefaultReminders;
        if (periods.Count == 0)
            return;
        var found = await contacts.ListAsync(new ContactsByUuidsSpec(appointment.OrganizationUuid, [uuid]), ct);
        if (found is not [{ Emails: [var first, ..] }])
            return;

        appointment.Remind(first.Email, periods, await clock.ReadAsync(ct));
    }
}
