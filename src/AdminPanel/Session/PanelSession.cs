using ContactAppointment.Application.Users;
using Microsoft.AspNetCore.Components.Authorization;

namespace ContactAppointment.AdminPanel.Session;

/// <summary>Who works in this window, and for which organization. A member has one; an administrator chooses.</summary>
internal sealed class PanelSession(AuthenticationStateProvider authentication, IUserAccounts users)
{
    private Guid? _chosen;
    private UserDto? _user;

    /// <summary>Raised when another organization was chosen.</summary>
    public event Action? OrganizationChanged;

    /// <summary>The person, as stored now.</summary>
    /// <exception cref="UnauthorizedAccessException">Nobody is signed in any more.</exception>
    public async Task<UserDto> UserAsync(CancellationToken ct = default)
    {
        var principal = (await authentication.GetAuthenticationStateAsync()).User;
        _user ??= PanelClaims.UuidOf(principal) is { } uuid ? await users.FindAsync(uuid, ct) : null;
        return PanelClaims.IsCurrent(principal, _user) ? _user! : throw new UnauthorizedAccessException("Nobody is signed in.");
    }

    /// <summary>Whose data is shown; null while an administrator has not chosen.</summary>
    public async Task<Guid?> OrganizationAsync(CancellationToken ct = default)
    {
        var user = await UserAsync(ct);
        return user.Role == UserRole.Member ? user.OrganizationUuid : _chosen;
    }

    /// <summary>An administrator goes on with another organization; a member stays where it is.</summary>
    public async Task ChooseAsync(Guid? organizationUuid)
    {
        if ((await UserAsync()).Role != UserRole.Administrator || _chosen == organizationUuid)
            return;
        _chosen = organizationUuid;
        OrganizationChanged?.Invoke();
    }
}
