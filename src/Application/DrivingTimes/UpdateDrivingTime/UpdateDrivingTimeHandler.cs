using AutoMapper;
using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.DrivingTimes.UpdateDrivingTime;

internal sealed class UpdateDrivingTimeHandler(
    IRepository<Appointment> appointments,
    AppointmentLookups lookups,
    OrganizationClock clock,
    IUnitOfWork unitOfWork,
    IMapper mapper
) : ICommandHandler<UpdateDrivingTimeCommand, DrivingTimeDto>
{
    public async Task<DrivingTimeDto> HandleAsync(UpdateDrivingTimeCommand command, CancellationToken ct)
    {
        var fields = command.Fields;
        var appointment =
            await appointments.FirstOrDefaultAsync(new AppointmentWithDrivingTimeSpec(command.Key), ct) ?? throw new NotFoundException();
        var drivingTime = appointment.FindDrivingTime(command.Key) ?? throw new NotFoundException();
        if (fields.Appointment.IsGiven)
        {
            var organization = appointment.OrganizationUuid;
            appointment = await lookups.FindAsync(fields.Appointment.Value, key => new AppointmentToDriveToSpec(organization, key), ct);
            appointment.Adopt(drivingTime);
        }

        fields.ApplyTo(drivingTime, await clock.ToInstantAsync(fields.TimePoint.Value, ct), command.Mode);

        await unitOfWork.SaveChangesAsync(ct);
        return mapper.Map<DrivingTimeDto>(drivingTime);
    }
}
