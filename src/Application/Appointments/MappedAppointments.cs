using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Appointments;

/// <summary>Shows appointments by mapping the entities: what any store can do.</summary>
internal sealed class MappedAppointments(IRepository<Appointment> appointments, AppointmentReader reader)
    : IShown<Appointment, AppointmentDto>
{
    public async Task<AppointmentDto?> FindAsync(ByKeySpec<Appointment> specification, CancellationToken ct) =>
        await appointments.FirstOrDefaultAsync(specification, ct) is { } found ? await reader.ShowAsync(found, ct) : null;

    public async Task<IReadOnlyList<AppointmentDto>> ListAsync(Specification<Appointment> specification, CancellationToken ct) =>
        await reader.ShowAsync(await appointments.ListAsync(specification, ct), ct);

    public async Task<OffsetPage<AppointmentDto>> PageAsync(Specification<Appointment> specification, CancellationToken ct) =>
        new(await appointments.CountAsync(specification, ct), await ListAsync(specification, ct));
}
