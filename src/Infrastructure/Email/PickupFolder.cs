namespace ContactAppointment.Infrastructure.Email;

/// <summary>Where picked-up mails lie.</summary>
internal sealed record PickupFolder(string Path);
