using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.DrivingTimes.ListDrivingTimes;

internal sealed class ListDrivingTimesHandler(IRepository<DrivingTime> drivingTimes, IOrganizationScope scope, IMapper mapper)
    : IQueryHandler<ListDrivingTimesQuery, IReadOnlyList<DrivingTimeDto>>
{
    public async Task<IReadOnlyList<DrivingTimeDto>> HandleAsync(ListDrivingTimesQuery query, CancellationToken ct) =>
        scope.Current is { } organizationUuid
            ? mapper.Map<IReadOnlyList<DrivingTimeDto>>(
                await drivingTimes.ListAsync(new DrivingTimesOfOrganizationSpec(organizationUuid, BinViews.Of(query.IsDeleted)), ct)
            )
            : [];
}
