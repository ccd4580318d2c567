using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Users.LetUserIn;

/// <summary>Lets a person in, without a password as yet.</summary>
/// <param name="User">Who, and what the person may do.</param>
public sealed record LetUserInCommand(NewUser User) : IAdministration;
