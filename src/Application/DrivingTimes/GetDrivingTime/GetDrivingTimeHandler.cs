using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.DrivingTimes.GetDrivingTime;

internal sealed class GetDrivingTimeHandler(IRepository<DrivingTime> drivingTimes, IMapper mapper)
    : IQueryHandler<GetDrivingTimeQuery, DrivingTimeDto>
{
    public async Task<DrivingTimeDto> HandleAsync(GetDrivingTimeQuery query, CancellationToken ct) =>
        mapper.Map<DrivingTimeDto>(
            await drivingTimes.FirstOrDefaultAsync(new DrivingTimeSpec(query.Key), ct) ?? throw new NotFoundException()
        );
}
