using ContactAppointment.Application.Users;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactAppointment.AdminPanel.Session;

/// <summary>Looks every minute whether the person of an open window may still be there.</summary>
internal sealed class RevalidatingPanelAuthentication(ILoggerFactory loggers, IServiceScopeFactory scopes)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState,
        CancellationToken cancellationToken
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<IUserAccounts>();
        var user = PanelClaims.UuidOf(authenticationState.User) is { } uuid ? await users.FindAsync(uuid, cancellationToken) : null;
        return PanelClaims.IsCurrent(authenticationState.User, user);
    }
}
