namespace ContactAppointment.Application.Notifications.GetMailCounts;

/// <summary>How many mails stand where.</summary>
/// <param name="ByStatus">By their status, as the API writes it; what has none is left out.</param>
/// <param name="NeedAttention">How many somebody has to look after.</param>
/// <param name="NextAttemptAt">When the next one is due, or was, if it is in hand; null where nothing is planned.</param>
public sealed record MailCountsDto(IReadOnlyDictionary<string, int> ByStatus, int NeedAttention, DateTimeOffset? NextAttemptAt)
{
    /// <summary>How many there are.</summary>
    public int All => ByStatus.Values.Sum();

    /// <summary>How many have a status.</summary>
    public int Of(string status) => ByStatus.GetValueOrDefault(status);
}
