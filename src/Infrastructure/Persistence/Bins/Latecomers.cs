using ContactAppointment.Domain.Appointments;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence.Bins;

/// <summary>
/// Mails that were made for an appointment after it was loaded to be deleted. Making one does not change the appointment, so that its
/// version cannot tell: the save looks once more, while it holds the appointment's row.
/// </summary>
internal sealed class Latecomers
{
    private readonly AppDbContext _context;
    private readonly List<int> _appointments;

    private Latecomers(AppDbContext context, List<int> appointments) => (_context, _appointments) = (context, appointments);

    /// <summary>Whether a save can have any.</summary>
    public bool CanBe => _appointments.Count > 0;

    /// <summary>Those of a save that is about to be done.</summary>
    public static Latecomers Of(AppDbContext context) =>
        new(context, [.. context.ChangeTracker.Entries<Appointment>().Where(e => e.State == EntityState.Deleted).Select(e => e.Entity.Id)]);

    /// <summary>Whether there are any; asked after the save and before the commit.</summary>
    public Task<bool> AreThereAsync(CancellationToken ct) =>
        _context.Set<AppointmentNotification>().AnyAsync(n => _appointments.Contains(EF.Property<int>(n, "AppointmentId")), ct); // not by the appointment, which is hidden by now
}
