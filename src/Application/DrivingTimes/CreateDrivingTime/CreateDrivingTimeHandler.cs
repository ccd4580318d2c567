using AutoMapper;
using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.Appointments.Specifications;

namespace ContactAppointment.Application.DrivingTimes.CreateDrivingTime;

internal sealed class CreateDrivingTimeHandler(
    AppointmentLookups lookups,
    OrganizationClock clock,
    IOrganizationScope scope,
    IUnitOfWork unitOfWork,
    IMapper mapper
) : ICommandHandler<CreateDrivingTimeCommand, DrivingTimeDto>
{
    public async Task<DrivingTimeDto> HandleAsync(CreateDrivingTimeCommand command, CancellationToken ct)
    {
        var fields = command.Fields;
        var appointment = await lookups.FindAsync(fields.Appointment.Value, key => new AppointmentToDriveToSpec(scope.Required, key), ct);

        var timePoint = await clock.ToInstantAsync(fields.TimePoint.Value, ct);
        var drivingTime = appointment.AddDrivingTime(fields.Distance.Value, fields.Time.Value, timePoint);

        await unitOfWork.SaveChangesAsync(ct);
        return mapper.Map<DrivingTimeDto>(drivingTime);
    }
}
