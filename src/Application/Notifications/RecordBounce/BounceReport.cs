namespace ContactAppointment.Application.Notifications.RecordBounce;

/// <summary>What a delivery-status mail says (RFC 3464).</summary>
/// <param name="MessageIds">The <c>Message-ID</c>s of the mail it is about, without angle brackets; empty when it names none.</param>
/// <param name="Failure">Why the mail was not delivered and will not be; null when it is only late, was passed on, or did arrive.</param>
public sealed record BounceReport(IReadOnlyList<string> MessageIds, string? Failure);
