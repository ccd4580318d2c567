using ContactAppointment.AdminPanel.Session;
using ContactAppointment.Application.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace ContactAppointment.AdminPanel.SignIn;

/// <summary>Begins sessions.</summary>
internal static class PanelCookies
{
    public static Task SignInAsync(HttpContext http, UserDto user) =>
        http.SignInAsync(PanelClaims.Scheme, PanelClaims.Of(user, PanelClaims.OrganizationOf(http.User)));

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
}
