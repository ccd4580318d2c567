using ContactAppointment.Application.Home;
using ContactAppointment.Domain.Appointments;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence.Figures;

internal sealed class EfAppointmentFigures(AppDbContext context) : IAppointmentFigures
{
    public Task<IReadOnlyList<int>> CountStartsAsync(IReadOnlyList<DateTimeOffset> bounds, CancellationToken ct) =>
        context.Set<Appointment>().AsNoTracking().CountBySpanAsync(a => a.Slot.Start, bounds, ct);
}
