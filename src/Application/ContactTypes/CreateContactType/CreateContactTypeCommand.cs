namespace ContactAppointment.Application.ContactTypes.CreateContactType;

/// <summary>Makes a contact type of the caller's organization.</summary>
/// <param name="Fields">What the caller says of it.</param>
public sealed record CreateContactTypeCommand(ContactTypeFields Fields);
