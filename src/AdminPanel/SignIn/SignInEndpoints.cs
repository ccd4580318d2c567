using ContactAppointment.AdminPanel.Session;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
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
        pages.MapPost("/sign-in/external", ChallengeAsync).RefusesForeignForms();
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
        await http.SignOutAsync(PanelClaims.Scheme);
        return Results.Redirect(SignedOut);
    }

    private static IResult ChallengeAsync(string? returnUrl) =>
        Results.Challenge(
            new AuthenticationProperties
            {
                RedirectUri =
                    $"{AdminPanelOptions.Path}/sign-in/external/done?returnUrl={Uri.EscapeDataString(PanelCookies.LocalPath(returnUrl))}",
            },
            [ProviderScheme]
        );
}
