namespace ContactAppointment.Infrastructure.Email;

/// <summary>Where picked-up mails lie; it is made when the first one comes.</summary>
internal sealed record PickupFolder(string Path);
