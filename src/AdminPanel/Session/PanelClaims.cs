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
    private const string Organization = "chosen_organization_uuid";
    private const string Stamp = "stamp";
    private const string Session = "session_uuid";

    /// <param name="user">Who signed in.</param>
    /// <param name="session">The identity of the session, which ends with signing out.</param>
    /// <param name="organizationUuid">The organization that an administrator goes on with.</param>
    public static ClaimsPrincipal Of(UserDto user, Guid session, Guid? organizationUuid = null)
    {
        var identity = new ClaimsIdentity(
            [
                new Claim(UserUuid, user.Uuid.ToString()),
                new Claim(ClaimTypes.Name, user.UserName),
                new Claim(ClaimTypes.Role, user.Role.ToString()),
                new Claim(Stamp, user.SecurityStamp),
                new Claim(Session, session.ToString()),
            ],
            Scheme
        );
        if (organizationUuid is { } chosen)
            identity.AddClaim(new Claim(Organization, chosen.ToString()));
        return new ClaimsPrincipal(identity);
    }

    public static Guid? UuidOf(ClaimsPrincipal? principal) => GuidOf(principal, UserUuid);

    public static Guid? SessionOf(ClaimsPrincipal? principal) => GuidOf(principal, Session);

    public static Guid? OrganizationOf(ClaimsPrincipal? principal) => GuidOf(principal, Organization);

    /// <summary>Whether the cookie still speaks for the person: same password, same rights.</summary>
    public static bool IsCurrent(ClaimsPrincipal principal, UserDto? user) =>
        user is not null && principal.FindFirst(Stamp)?.Value == user.SecurityStamp;

    private static Guid? GuidOf(ClaimsPrincipal? principal, string claim) =>
        Guid.TryParse(principal?.FindFirst(claim)?.Value, out var uuid) ? uuid : null;
}
