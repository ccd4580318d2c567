namespace ContactAppointment.Infrastructure.Outbox;

/// <summary>What one look at the queue has brought.</summary>
/// <param name="Messages">The rows that are ours now, the earliest first.</param>
/// <param name="IsAllThatIsDue">Whether nothing else was due in the lanes that were asked for.</param>
internal sealed record OutboxClaim(IReadOnlyList<OutboxMessage> Messages, bool IsAllThatIsDue);
