using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Appointments.GetAppointment;

internal sealed class GetAppointmentHandler(IRepository<Appointment> appointments, AppointmentReader reader)
    : IQueryHandler<GetAppointmentQuery, AppointmentDto>
{
    public async Task<AppointmentDto> HandleAsync(GetAppointmentQuery query, CancellationToken ct) =>
        await reader.ShowAsync(
            await appointments.FirstOrDefaultAsync(new AppointmentToShowSpec(query.Key), ct) ?? throw new NotFoundException(),
            ct
        );
}
