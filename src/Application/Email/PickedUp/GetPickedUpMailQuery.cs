namespace ContactAppointment.Application.Email.PickedUp;

/// <summary>Asks for one mail of the pickup folder.</summary>
/// <param name="Uuid">Names the mail: its notification's.</param>
public sealed record GetPickedUpMailQuery(Guid Uuid);
