namespace ContactAppointment.Application.Notifications.ListMailQueue;

/// <summary>Asks for a stretch of the organization's notifications, as a person at the desk looks through them; without their texts.</summary>
public sealed record ListMailQueueQuery
{
    /// <summary>The most that one answer holds.</summary>
    public const int MaxLimit = 500;

    /// <summary>Where the mail stands, as the API writes it; null for anywhere.</summary>
    public string? Status { get; init; }

    /// <summary>Whether only those are meant that somebody has to look after.</summary>
    public bool NeedsAttention { get; init; }

    /// <summary>The order, as in the API's list; by default the latest first.</summary>
    public string Ordering { get; init; } = "-id";

    /// <summary>How many, at most <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>How many are passed over.</summary>
    public int Offset { get; init; }
}
