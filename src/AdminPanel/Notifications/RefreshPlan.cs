namespace ContactAppointment.AdminPanel.Notifications;

/// <summary>Says when it is worth to look again at mails: not before something can have happened to one of them.</summary>
internal static class RefreshPlan
{
    /// <summary>Longer than this a page does not wait: whoever comes back to it then loads it anew.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private static readonly TimeSpan _shortest = TimeSpan.FromSeconds(1);
    private const int MostDoublings = 4;

    /// <summary>How long until the next look; null where nothing happens by itself.</summary>
    /// <param name="due">When the next mail is due, or was, if it is in hand; null where none is.</param>
    /// <param name="now">The moment.</param>
    /// <param name="looksInVain">How many looks in a row have found nothing new: the more, the longer the pause.</param>
    public static TimeSpan? Next(DateTimeOffset? due, DateTimeOffset now, int looksInVain)
    {
        if (due - now is not { } wait || wait > Longest)
            return null;
        var pause = _shortest * Math.Pow(2, Math.Min(looksInVain, MostDoublings));
        return wait > pause ? wait : pause;
    }
}
