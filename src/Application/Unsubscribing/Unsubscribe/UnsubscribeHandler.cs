using ContactAppointment.Application.Common;
using ContactAppointment.Application.Notifications.Mail;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Application.Unsubscribing.Unsubscribe;

internal sealed class UnsubscribeHandler(
    IRepository<UnsubscribedAddress> addresses,
    IRepository<Appointment> appointments,
    IOrganizations organizations,
    IUnitOfWork unitOfWork
) : ICommandHandler<UnsubscribeCommand, UnsubscribePage>
{
    public async Task<UnsubscribePage> HandleAsync(UnsubscribeCommand command, CancellationToken ct)
    {
        var (organizationUuid, address, language) = command.Unsubscription;
        if (!await addresses.AnyAsync(new UnsubscribedAddressSpec(organizationUuid, address), ct))
            addresses.Add(UnsubscribedAddress.Of(organizationUuid, address));
        foreach (var appointment in await appointments.ListAsync(new AppointmentsWithRemindersToSpec(organizationUuid, address), ct))
            appointment.CancelRemindersTo(address);

        await unitOfWork.SaveChangesAsync(ct);
        var organization = await organizations.GetAsync(organizationUuid, ct);
        return new UnsubscribePage(language, organization.Name, address, IsDone: true);
    }
}
