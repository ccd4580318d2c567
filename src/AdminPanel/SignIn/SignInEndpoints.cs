using ContactAppointment.AdminPanel.Session;
using ContactAppointment.Application.Users;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ContactAppointment.AdminPanel.SignIn;

internal static class SignInEndpoints
{
    public const string ExternalScheme = "AdminPanelExternal";
    public const string ProviderScheme = "AdminPanelOpenIdConnect";

    private const string SignedOut = AdminPanelOptions.Path + "/sign-in";

    public static void MapSignIn(this IEndpointRouteBuilder panel)
    {
        var pages = panel.MapGroup("").ExcludeFromDescription(); // forms of the panel, no part of the API
        pages.MapPost("/sign-out", (Delegate)SignOutAsync).RefusesForeignForms();
        pages.MapPost("/sign-in/external", Challenge).RefusesForeignForms();
        pages.MapPost("/sign-in/external/link", (Delegate)LinkAsync).RefusesForeignForms();
    }

    private static void RefusesForeignForms(this RouteHandlerBuilder endpoint) =>
        endpoint
            .WithMetadata(new RequireAntiforgeryTokenAttribute())
            .AddEndpointFilter(
                async (context, next) =>
                    context.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true }
                        ? await next(context)
                        : Results.BadRequest()
            );

    private static async Task<IResult> SignOutAsync(HttpContext http)
    {
        await PanelCookies.SignOutAsync(http);
        return Results.Redirect(SignedOut);
    }

    private static IResult Challenge(string? returnUrl) => Results.Challenge(PropertiesFor(returnUrl), [ProviderScheme]);

    /// <summary>Connects an account there with the person of a link, or with the one who is signed in.</summary>
    private static async Task<IResult> LinkAsync(
        HttpContext http,
        IUserAccounts users,
        [FromForm] Guid? user,
        [FromForm] string? code,
        CancellationToken ct
    )
    {
        var properties = PropertiesFor("");
        if (user is { } invited)
            ExternalAccount.GiveTo(invited, code ?? "", properties);
        else if (PanelClaims.UuidOf(http.User) is { } signedIn)
            ExternalAccount.GiveTo(signedIn, await users.IssuePasswordCodeAsync(signedIn, ct), properties);
        else
            return Results.Redirect(SignedOut);
        return Results.Challenge(properties, [ProviderScheme]);
    }

    private static AuthenticationProperties PropertiesFor(string? returnUrl) =>
        new()
        {
            RedirectUri =
                $"{AdminPanelOptions.Path}/sign-in/external/done?returnUrl={Uri.EscapeDataString(PanelCookies.LocalPath(returnUrl))}",
        };
}
