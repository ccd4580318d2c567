namespace ContactAppointment.Application.Contacts.CreateContact;

/// <summary>Makes a contact of the caller's organization.</summary>
/// <param name="Fields">What the caller says of it.</param>
public sealed record CreateContactCommand(ContactFields Fields);
