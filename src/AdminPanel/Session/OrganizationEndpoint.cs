using ContactAppointment.AdminPanel.SignIn;
using ContactAppointment.Application.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ContactAppointment.AdminPanel.Session;

/// <summary>Notes in the cookie which organization an administrator goes on with.</summary>
internal static class OrganizationEndpoint
{
    public static void MapOrganization(this IEndpointRouteBuilder panel) =>
        panel.MapPost("/organization", (Delegate)ChooseAsync).ExcludeFromDescription(); // a form of the panel, no part of the API

    private static async Task<IResult> ChooseAsync(
        HttpContext http,
        IUserAccounts users,
        [FromForm] Guid? organization,
        [FromForm] string? page
    )
    {
        if (
            PanelClaims.UuidOf(http.User) is not { } uuid
            || PanelClaims.SessionOf(http.User) is not { } session
            || await users.FindAsync(uuid, http.RequestAborted) is not { Role: UserRole.Administrator } user
        )
            return Results.NotFound();
        await http.SignInAsync(PanelClaims.Scheme, PanelClaims.Of(user, session, organization));
        return Results.Redirect($"{AdminPanelOptions.Path}/{PanelCookies.LocalPath(page)}"); // who chooses the first time goes on where it was asked for
    }
}
