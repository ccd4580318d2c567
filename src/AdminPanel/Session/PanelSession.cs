using ContactAppointment.Application.Common;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Application.Organizations.ListOrganizations;
using ContactAppointment.Application.Users;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.AdminPanel.Session;

/// <summary>Who works in this window, and for which organization. A member has one; an administrator chooses.</summary>
internal sealed class PanelSession(AuthenticationStateProvider authentication, IServiceScopeFactory scopes)
{
    private UserDto? _user;
    private IReadOnlyList<OrganizationEntryDto>? _organizations;

    /// <summary>Raised when organizations may have other names, or there are more.</summary>
    public event Action? OrganizationsChanged;

    /// <summary>The person, as stored when the window was opened.</summary>
    /// <exception cref="UnauthorizedAccessException">Nobody is signed in any more.</exception>
    public async Task<UserDto> UserAsync() => await FindUserAsync() ?? throw new UnauthorizedAccessException("Nobody is signed in.");

    /// <summary>The person, or null where nobody is signed in.</summary>
    public async Task<UserDto?> FindUserAsync()
    {
        var principal = (await authentication.GetAuthenticationStateAsync()).User;
        if (_user is null)
            await InScopeAsync(async provider => _user = await provider.GetRequiredService<SessionCheck>().FindAsync(principal, default));
        return PanelClaims.IsCurrent(principal, _user) ? _user : null;
    }

    /// <summary>Looks again whether the session still stands; if not, the window shows nothing any more.</summary>
    /// <exception cref="UnauthorizedAccessException">It has ended.</exception>
    public async Task<UserDto> ConfirmAsync()
    {
        _user = null;
        if (await FindUserAsync() is { } user)
            return user;
        (authentication as RevalidatingPanelAuthentication)?.End();
        throw new UnauthorizedAccessException("Nobody is signed in.");
    }

    /// <summary>Whose data is shown; null while an administrator has not chosen among several.</summary>
    public async Task<Guid?> OrganizationAsync()
    {
        var user = await UserAsync();
        if (user.Role == UserRole.Member)
            return user.OrganizationUuid;
        var chosen = PanelClaims.OrganizationOf((await authentication.GetAuthenticationStateAsync()).User);
        return chosen ?? (await OrganizationsAsync() is [var only] ? only.Uuid : null);
    }

    /// <summary>The organizations that the person may work for.</summary>
    public async Task<IReadOnlyList<OrganizationEntryDto>> OrganizationsAsync()
    {
        if (_organizations is null)
        {
            var user = await UserAsync();
            await InScopeAsync(async provider =>
            {
                provider.GetRequiredService<AssignedCaller>().Assign(user);
                var handler = provider.GetRequiredService<IQueryHandler<ListOrganizationsQuery, IReadOnlyList<OrganizationEntryDto>>>();
                _organizations = await handler.HandleAsync(new ListOrganizationsQuery(), default);
            });
        }

        return _organizations!;
    }

    /// <summary>Has the organizations asked for anew: somebody has made or renamed one.</summary>
    public void ForgetOrganizations()
    {
        _organizations = null;
        OrganizationsChanged?.Invoke();
    }

    private async Task InScopeAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }
}
