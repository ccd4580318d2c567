using ContactAppointment.Application.Notifications;
using ContactAppointment.Domain.Appointments;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence.Figures;

internal sealed class EfMailFigures(AppDbContext context) : IMailFigures
{
    private IQueryable<AppointmentNotification> Mails => context.Set<AppointmentNotification>().AsNoTracking();

    public async Task<IReadOnlyDictionary<NotificationStatus, int>> CountByStatusAsync(CancellationToken ct) =>
        await Mails
            .GroupBy(n => n.Status)
            .Select(g => new { Status = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Status, g => g.Count, ct);

    public Task<IReadOnlyList<int>> CountSentAsync(IReadOnlyList<DateTimeOffset> bounds, CancellationToken ct) =>
        Mails.Where(n => n.SentAt != null && n.Status == NotificationStatus.Sent).CountBySpanAsync(n => n.SentAt!.Value, bounds, ct);

    // The last change of a mail that has failed is its failing: whatever else is done with it gives it another status.
    public Task<IReadOnlyList<int>> CountFailedAsync(IReadOnlyList<DateTimeOffset> bounds, CancellationToken ct) =>
        Mails.Where(n => n.Status == NotificationStatus.Failed).CountBySpanAsync(n => n.EditDate, bounds, ct);
}
