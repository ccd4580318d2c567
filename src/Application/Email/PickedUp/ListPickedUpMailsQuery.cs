namespace ContactAppointment.Application.Email.PickedUp;

/// <summary>Asks for mails of the pickup folder, the latest first.</summary>
/// <param name="Limit">How many.</param>
/// <param name="Offset">How many are passed over.</param>
public sealed record ListPickedUpMailsQuery(int Limit, int Offset = 0);

/// <summary>A stretch of the mails in the pickup folder.</summary>
/// <param name="IsInUse">Whether mails go into a folder at all.</param>
/// <param name="Results">The stretch.</param>
/// <param name="HasMore">Whether others follow.</param>
public sealed record PickedUpMailsDto(bool IsInUse, IReadOnlyList<PickedUpMailDto> Results, bool HasMore);

/// <summary>A mail in the pickup folder.</summary>
/// <param name="Uuid">Names the mail: its notification's.</param>
/// <param name="WrittenAt">When it was written.</param>
/// <param name="Mail">The mail; null where the file is none.</param>
public sealed record PickedUpMailDto(Guid Uuid, DateTimeOffset WrittenAt, ReadableMail? Mail);
