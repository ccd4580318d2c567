using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.DrivingTimes.RestoreDrivingTime;

internal sealed class RestoreDrivingTimeHandler(IRepository<DrivingTime> drivingTimes, IMapper mapper, IUnitOfWork unitOfWork)
    : ICommandHandler<RestoreDrivingTimeCommand, DrivingTimeDto>
{
    public async Task<DrivingTimeDto> HandleAsync(RestoreDrivingTimeCommand command, CancellationToken ct)
    {
        var drive = await drivingTimes.FirstOrDefaultAsync(new DrivingTimeToRestoreSpec(command.Key), ct) ?? throw new NotFoundException();

        drive.Appointment.Restore(drive);

        await unitOfWork.SaveChangesAsync(ct);
        return mapper.Map<DrivingTimeDto>(drive);
    }
}
