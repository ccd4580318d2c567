using ContactAppointment.Domain.Appointments;

namespace ContactAppointment.AdminPanel.Notifications;

/// <summary>Says when it is worth to look again at mails: not before something can have happened to one of them.</summary>
internal static class RefreshPlan
{
    /// <summary>Longer than this a page does not wait: whoever comes back to it then loads it anew.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private static readonly TimeSpan _shortest = TimeSpan.FromSeconds(1);
    private const int MostDoublings = 4;

    /// <summary>How long until the next look; null where nothing happens by itself.</summary>
    /// <param name="mails">Where each mail stands, and when it is tried next.</param>
    /// <param name="now">The moment.</param>
    /// <param name="looksInVain">How many looks in a row have found nothing new: the more, the longer the pause.</param>
    public static TimeSpan? Next(
        IEnumerable<(NotificationStatus Status, DateTimeOffset? NextAttemptAt)> mails,
        DateTimeOffset now,
        int looksInVain
    )
    {
        var pause = _shortest * Math.Pow(2, Math.Min(looksInVain, MostDoublings));
        var waits = mails.Select(m => WaitFor(m.Status, m.NextAttemptAt, now)).OfType<TimeSpan>().ToList();
        if (waits.Count == 0 || waits.Min() is var soonest && soonest > Longest)
            return null;
        return soonest > pause ? soonest : pause;
    }

    private static TimeSpan? WaitFor(NotificationStatus status, DateTimeOffset? nextAttemptAt, DateTimeOffset now) =>
        status switch
        {
            NotificationStatus.Sending => TimeSpan.Zero,
            NotificationStatus.Queued or NotificationStatus.Scheduled => nextAttemptAt - now,
            _ => null,
        };
}
