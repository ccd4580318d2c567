namespace ContactAppointment.Application.AccessTokens;

/// <summary>A token that was just made.</summary>
/// <param name="Token">What is known of it from now on.</param>
/// <param name="Secret">What callers send; nobody can tell it a second time.</param>
public sealed record IssuedAccessToken(AccessTokenDto Token, string Secret);
