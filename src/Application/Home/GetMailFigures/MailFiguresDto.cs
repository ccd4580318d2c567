namespace ContactAppointment.Application.Home.GetMailFigures;

/// <summary>How mails fared, by days.</summary>
/// <param name="Sent">How many were accepted and have not come back.</param>
/// <param name="Failed">How many failed, and were not tried again since.</param>
public sealed record MailFiguresDto(IReadOnlyList<SpanCountDto> Sent, IReadOnlyList<SpanCountDto> Failed);
