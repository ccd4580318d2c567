using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Users.AssignUser;

/// <summary>Changes what a person may do; sessions begun before end.</summary>
/// <param name="Uuid">Who.</param>
/// <param name="Wanted">What the person may do from now on.</param>
/// <param name="Seen">What it was when somebody decided so; null for whatever it is.</param>
public sealed record AssignUserCommand(Guid Uuid, UserPlace Wanted, UserPlace? Seen = null) : IAdministration;
