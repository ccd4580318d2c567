using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Appointments.CreateAppointment;

internal sealed class CreateAppointmentHandler(
    IRepository<Appointment> appointments,
    AppointmentTimes times,
    DefaultReminders reminders,
    AppointmentReader reader,
    ICaller caller,
    IOrganizationScope scope,
    IUnitOfWork unitOfWork
) : ICommandHandler<CreateAppointmentCommand, AppointmentDto>
{
    public async Task<AppointmentDto> HandleAsync(CreateAppointmentCommand command, CancellationToken ct)
    {
        var fields = command.Fields;
        fields.CheckOrganization(scope.Required);
        var owner = fields.Owner.Value ?? caller.UserUuid ?? throw new InputException("owner", "The token names no user: give an owner.");

        var appointment = Appointment.Schedule(scope.Required, owner, await times.SlotAsync(fields, null, ct), fields.TypesOr([]));
        fields.ApplyTo(appointment, WriteMode.Replace);
        await reminders.FollowContactAsync(appointment, contactBefore: null, ct);

        appointments.Add(appointment);
        await unitOfWork.SaveChangesAsync(ct);
        return await reader.ShowAsync(appointment, ct);
    }
}
