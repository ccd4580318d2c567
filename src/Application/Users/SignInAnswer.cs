namespace ContactAppointment.Application.Users;

/// <summary>What came of a try to sign in.</summary>
/// <param name="User">Who signed in; null when nobody did.</param>
/// <param name="LockedUntil">Until when further tries are refused; null when they are not.</param>
public sealed record SignInAnswer(UserDto? User, DateTimeOffset? LockedUntil = null);
