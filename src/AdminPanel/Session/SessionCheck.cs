using System.Security.Claims;
using ContactAppointment.Application.Users;

namespace ContactAppointment.AdminPanel.Session;

/// <summary>Says whether a session still stands: nobody has signed out of it, and the person is let in with the same password and rights.</summary>
internal sealed class SessionCheck(IUserAccounts users, IEndedSessions ended)
{
    /// <summary>The person, as stored now; null where the session has ended.</summary>
    public async Task<UserDto?> FindAsync(ClaimsPrincipal? principal, CancellationToken ct)
    {
        if (PanelClaims.UuidOf(principal) is not { } uuid || PanelClaims.SessionOf(principal) is not { } session)
            return null;
        var user = await users.FindAsync(uuid, ct);
        return PanelClaims.IsCurrent(principal!, user) && !await ended.HasEndedAsync(session, ct) ? user : null;
    }
}
