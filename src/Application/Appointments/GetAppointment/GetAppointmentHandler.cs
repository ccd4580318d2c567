using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;

namespace ContactAppointment.Application.Appointments.GetAppointment;

internal sealed class GetAppointmentHandler(IShown<Appointment, AppointmentDto> appointments)
    : IQueryHandler<GetAppointmentQuery, AppointmentDto>
{
    public async Task<AppointmentDto> HandleAsync(GetAppointmentQuery query, CancellationToken ct) =>
        await appointments.FindAsync(new AppointmentToShowSpec(query.Key), ct) ?? throw new NotFoundException();
}
