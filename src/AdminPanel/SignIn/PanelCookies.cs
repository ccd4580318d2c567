using ContactAppointment.AdminPanel.Session;
using ContactAppointment.Application.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContactAppointment.AdminPanel.SignIn;

/// <summary>Begins and ends sessions.</summary>
internal static class PanelCookies
{
    /// <summary>Begins a session; one that the browser had before ends.</summary>
    public static async Task SignInAsync(HttpContext http, UserDto user)
    {
        var organization = PanelClaims.UuidOf(http.User) == user.Uuid ? PanelClaims.OrganizationOf(http.User) : null;
        await EndAsync(http);
        await http.SignInAsync(PanelClaims.Scheme, PanelClaims.Of(user, Guid.CreateVersion7(), organization));
    }

    /// <summary>Ends the session of the browser, wherever else its cookie may be.</summary>
    public static async Task SignOutAsync(HttpContext http)
    {
        await EndAsync(http);
        await http.SignOutAsync(PanelClaims.Scheme);
    }

    /// <summary>Where to go after signing in, below the panel's path: a page of the panel, whatever the address bar said.</summary>
    public static string LocalPath(string? returnUrl)
    {
        var path = returnUrl ?? "";
        if (path.StartsWith(AdminPanelOptions.Path, StringComparison.OrdinalIgnoreCase))
            path = path[AdminPanelOptions.Path.Length..].TrimStart('/');
        var isLocal =
            Uri.IsWellFormedUriString(path, UriKind.Relative)
            && !path.StartsWith('/')
            && !path.Contains('\\', StringComparison.Ordinal)
            && !path.Split('?')[0].Contains(':', StringComparison.Ordinal); // a time in the query is no scheme
        return isLocal ? path : "";
    }

    private static async Task EndAsync(HttpContext http)
    {
        if (PanelClaims.SessionOf(http.User) is not { } session)
            return;
        var services = http.RequestServices;
        var until =
            services.GetRequiredService<TimeProvider>().GetUtcNow()
            + services.GetRequiredService<IOptions<AdminPanelOptions>>().Value.SessionLifetime;
        // Whoever closes the window meanwhile has signed out all the same.
        await services.GetRequiredService<IEndedSessions>().EndAsync(session, until, CancellationToken.None);
    }
}
