using System.Globalization;
using ContactAppointment.AdminPanel.Contacts;
using ContactAppointment.AdminPanel.Forms;
using ContactAppointment.AdminPanel.Session;
using ContactAppointment.AdminPanel.SignIn;
using ContactAppointment.Application.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Radzen;

namespace ContactAppointment.AdminPanel;

/// <summary>Registers and mounts the admin panel.</summary>
public static class PanelRegistration
{
    private static readonly CultureInfo[] Cultures = [new("en"), new("de")];

    /// <summary>Adds what the panel needs; nothing while it is switched off.</summary>
    public static IServiceCollection AddAdminPanel(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(AdminPanelOptions.Section).Get<AdminPanelOptions>() ?? new AdminPanelOptions();
        services.AddOptions<AdminPanelOptions>().BindConfiguration(AdminPanelOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AdminPanelOptions>, AdminPanelOptionsValidator>();
        if (!options.Enabled)
            return services;

        services
            .AddRazorComponents()
            .AddInteractiveServerComponents(circuits =>
            {
                // A window whose connection is lost finds its half-filled forms again after a lunch break.
                circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromHours(1);
                circuits.DisconnectedCircuitMaxRetained = 200;
            });
        services.AddRadzenComponents();
        services.AddLocalization();
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Path = AdminPanelOptions.Path;
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.HttpOnly = true;
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, RevalidatingPanelAuthentication>();
        services
            .AddScoped<SessionCheck>()
            .AddScoped<PanelSession>()
            .AddScoped<PanelClock>()
            .AddScoped<LastContactList>()
            .AddScoped<LeaveQuestion>()
            .AddScoped<UseCases>();
        services.AddHostedService<FirstAdministrator>();
        services.AddPanelAuthentication(options);
        services.AddPanelPolicies();
        return services;
    }

    /// <summary>
    /// Mounts the panel at <c>/admin</c>, in a pipeline of its own: the API's rules and its endpoints end there. It is put together when
    /// somebody first comes, for the start of the API need not wait for it.
    /// </summary>
    public static void UseAdminPanel(this IApplicationBuilder app, IConfiguration configuration)
    {
        if (!configuration.GetValue($"{AdminPanelOptions.Section}:{nameof(AdminPanelOptions.Enabled)}", true))
            return;
        app.Map(
            AdminPanelOptions.Path,
            panel =>
            {
                var pages = new Lazy<RequestDelegate>(() => PagesOf(panel.New()));
                panel.Run(http => pages.Value(http));
            }
        );
    }

    private static RequestDelegate PagesOf(IApplicationBuilder panel)
    {
        panel.Properties.Remove("__GlobalEndpointRouteBuilder"); // or the panel's pages would be routed by the API, and the reverse
        panel.UseRequestLocalization(o =>
        {
            o.SetDefaultCulture("en");
            (o.SupportedCultures, o.SupportedUICultures) = (Cultures, Cultures);
        });
        panel.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        panel.Use(ShowAsPageAsync);
        panel.UseRouting();
        panel.UseAuthentication(); // for what the external sign-in posts back
        panel.Use(SignedInAsync);
        panel.UseAuthorization();
        panel.UseAntiforgery();
        panel.UseEndpoints(endpoints =>
        {
            endpoints.MapStaticAssets();
            endpoints.MapSignIn();
            endpoints.MapOrganization();
            endpoints.MapRazorComponents<App>().AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null); // SafetyHeaders say it
        });
        return panel.Build();
    }

    /// <summary>What a refused form is answered with is a page like any other, and no form again, whose token would be refused once more.</summary>
    private static Task ShowAsPageAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            http.Request.Method = HttpMethods.Get;
        return next(http);
    }

    private static async Task SignedInAsync(HttpContext http, RequestDelegate next)
    {
        var session = await http.AuthenticateAsync(PanelClaims.Scheme);
        http.User = session.Principal ?? new();
        await next(http);
    }

    private static void AddPanelAuthentication(this IServiceCollection services, AdminPanelOptions options)
    {
        var authentication = services
            .AddAuthentication()
            .AddCookie(
                PanelClaims.Scheme,
                cookie =>
                {
                    cookie.Cookie.Name = "contact-appointment-admin";
                    cookie.Cookie.Path = AdminPanelOptions.Path;
                    cookie.Cookie.SameSite = SameSiteMode.Strict;
                    cookie.Cookie.HttpOnly = true;
                    cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                    cookie.CookieManager = new HostBoundCookies();
                    cookie.ExpireTimeSpan = options.SessionLifetime;
                    cookie.LoginPath = "/sign-in"; // below the path at which the panel is mounted
                    cookie.Events.OnRedirectToAccessDenied = HideAsync;
                    cookie.Events.OnValidatePrincipal = EndVoidSessionAsync;
                }
            )
            .AddCookie(
                SignInEndpoints.ExternalScheme,
                cookie =>
                {
                    cookie.Cookie.Path = AdminPanelOptions.Path;
                    cookie.Cookie.SameSite = SameSiteMode.Lax; // it is set on the way back from the provider's site
                    cookie.Cookie.HttpOnly = true;
                    cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                }
            );
        if (options.OpenIdConnect is { IsOn: true, IsSafe: true }) // what is neither is told at the start
            authentication.AddOpenIdConnect(
                SignInEndpoints.ProviderScheme,
                provider =>
                {
                    provider.SignInScheme = SignInEndpoints.ExternalScheme;
                    provider.Authority = options.OpenIdConnect.Authority;
                    provider.ClientId = options.OpenIdConnect.ClientId;
                    provider.ClientSecret = options.OpenIdConnect.ClientSecret;
                    provider.RequireHttpsMetadata = !new Uri(options.OpenIdConnect.Authority).IsLoopback;
                    provider.ResponseType = "code";
                    // A form posted from another site would bring none of our cookies, but those that must be marked for https.
                    provider.ResponseMode = "query";
                    provider.CorrelationCookie.SameSite = SameSiteMode.Lax;
                    provider.NonceCookie.SameSite = SameSiteMode.Lax;
                    provider.MapInboundClaims = false;
                    provider.Events.OnTokenValidated = ExternalAccount.RememberAsync;
                    provider.Events.OnRemoteFailure = GiveUpExternalAsync;
                    provider.CallbackPath = "/sign-in/callback";
                }
            );
    }

    /// <summary>Somebody who breaks off at the provider, or comes back too late, may try again.</summary>
    private static Task GiveUpExternalAsync(RemoteFailureContext context)
    {
        context.Response.Redirect($"{AdminPanelOptions.Path}/sign-in?failed=true");
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static void AddPanelPolicies(this IServiceCollection services) =>
        services
            .AddAuthorizationBuilder()
            .AddPolicy(PanelClaims.SignedInPolicy, p => p.AddAuthenticationSchemes(PanelClaims.Scheme).RequireAuthenticatedUser())
            .AddPolicy(
                PanelClaims.AdministratorPolicy,
                p => p.AddAuthenticationSchemes(PanelClaims.Scheme).RequireRole(nameof(UserRole.Administrator))
            );

    /// <summary>A page that the person may not open is answered as one that is not there.</summary>
    private static Task HideAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static async Task EndVoidSessionAsync(CookieValidatePrincipalContext context)
    {
        var check = context.HttpContext.RequestServices.GetRequiredService<SessionCheck>();
        if (await check.FindAsync(context.Principal, context.HttpContext.RequestAborted) is null)
            context.RejectPrincipal();
    }
}
