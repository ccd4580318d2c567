using System.Security.Claims;
using ContactAppointment.Application.Users;

namespace ContactAppointment.AdminPanel.Session;

/// <summary>What the cookie says of the person who signed in.</summary>
internal static class PanelClaims
{
    public const string Scheme = "AdminPanel";

    /// <summary>The policy of pages for everybody who signed in.</summary>
    public const string SignedInPolicy = "AdminPanel";

    /// <summary>The policy of pages for administrators.</summary>
    public const string AdministratorPolicy = "AdminPanelAdministrator";

    private const string UserUuid = "user_uuid";
    private const string Stamp = "stamp";

    public static ClaimsPrincipal Of(UserDto user) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(UserUuid, user.Uuid.ToString()),
                    new Claim(ClaimTypes.Name, user.UserName),
                    new Claim(Stamp, user.SecurityStamp),
                ],
                Scheme
            )
        );

    public static Guid? UuidOf(ClaimsPrincipal? principal) =>
        Guid.TryParse(principal?.FindFirst(UserUuid)?.Value, out var uuid) ? uuid : null;

    /// <summary>Whether the cookie still speaks for the person: same password, same rights.</summary>
    public static bool IsCurrent(ClaimsPrincipal principal, UserDto? user) =>
        user is not null && principal.FindFirst(Stamp)?.Value == user.SecurityStamp;
}
