using ContactAppointment.Domain.Appointments;

namespace ContactAppointment.Application.Notifications;

/// <summary>Numbers about the mails of the organization that is worked for, counted by the store.</summary>
public interface IMailFigures
{
    /// <summary>How many mails stand where; what has none is left out.</summary>
    Task<IReadOnlyDictionary<NotificationStatus, int>> CountByStatusAsync(CancellationToken ct);

    /// <summary>
    /// How many mails were accepted in each of some spans and have not come back. The spans follow each other: each begins at its bound
    /// and ends before the next, so that there is one fewer than bounds.
    /// </summary>
    Task<IReadOnlyList<int>> CountSentAsync(IReadOnlyList<DateTimeOffset> bounds, CancellationToken ct);

    /// <summary>How many mails have failed in each of such spans, and not been tried again since.</summary>
    Task<IReadOnlyList<int>> CountFailedAsync(IReadOnlyList<DateTimeOffset> bounds, CancellationToken ct);
}
