using System.Security.Claims;
using ContactAppointment.Application.AccessTokens;
using ContactAppointment.WebApi.Security.Scopes;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace ContactAppointment.WebApi.Security;

/// <summary>Takes access tokens that are no JWT. Each request looks the token up, so that it ends the moment it is revoked.</summary>
internal static class AccessTokenReader
{
    private const string AuthenticationType = "AccessToken";

    public static async Task ReadAsync(MessageReceivedContext context, string token, JwtClaimOptions names)
    {
        var tokens = context.HttpContext.RequestServices.GetRequiredService<IAccessTokens>();
        if (await tokens.UseAsync(AccessTokenSecret.HashOf(token), context.HttpContext.RequestAborted) is not { } known)
        {
            context.Fail("The token is unknown, or was revoked.");
            return;
        }

        var claims = new[]
        {
            new Claim(names.Organization, known.OrganizationUuid.ToString()),
            new Claim(names.User, known.Uuid.ToString()),
            new Claim(names.Username, known.Name),
            new Claim(TokenScopes.Claim, string.Join(' ', known.Scope == AccessScope.Write ? TokenScopes.All : TokenScopes.Reading)),
        };
        context.Principal = new ClaimsPrincipal(new ClaimsIdentity(claims, AuthenticationType, names.Username, roleType: null));
        context.Success();
    }
}
