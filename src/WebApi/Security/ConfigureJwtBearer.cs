using ContactAppointment.Application.AccessTokens;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Microsoft.Net.Http.Headers;

namespace ContactAppointment.WebApi.Security;

/// <summary>Checks tokens as the contract says: signature, issuer, audience where one is set, and time.</summary>
internal sealed class ConfigureJwtBearer(IOptions<JwtOptions> options) : IConfigureNamedOptions<JwtBearerOptions>
{
    private const string OlderPrefix = "JWT ";

    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.EcdsaSha256,
        SecurityAlgorithms.HmacSha256,
    ];

    public void Configure(JwtBearerOptions options) => Configure(JwtBearerDefaults.AuthenticationScheme, options);

    public void Configure(string? name, JwtBearerOptions bearer)
    {
        var jwt = options.Value;
        bearer.MapInboundClaims = false;
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = jwt.Issuer,
            ValidAudience = jwt.Audience,
            ValidateAudience = jwt.Audience.Length > 0,
            IssuerSigningKeys = [.. JwtKeys.Of(jwt)],
            ValidAlgorithms = Algorithms,
            ClockSkew = TimeSpan.FromSeconds(30),
            NameClaimType = jwt.Claims.Username,
        };
        if (jwt.Authority is { } authority)
        {
            bearer.Authority = authority.AbsoluteUri;
            bearer.RequireHttpsMetadata = !authority.IsLoopback;
        }

        bearer.Events = new JwtBearerEvents
        {
            OnMessageReceived = context => ReceiveAsync(context, jwt.Claims),
            OnTokenValidated = RefuseTheFutureAsync,
        };
    }

    /// <summary>The library checks from when and until when a token is valid, but not that it was issued in the past.</summary>
    private static Task RefuseTheFutureAsync(TokenValidatedContext context)
    {
        var latest = DateTime.UtcNow + context.Options.TokenValidationParameters.ClockSkew; // by the clock that the library goes by
        if (context.SecurityToken is JsonWebToken token && token.IssuedAt > latest)
            context.Fail("The token was issued in the future.");
        return Task.CompletedTask;
    }

    private static Task ReceiveAsync(MessageReceivedContext context, JwtClaimOptions names)
    {
        var header = context.Request.Headers[HeaderNames.Authorization].ToString();
        if (header.StartsWith(OlderPrefix, StringComparison.OrdinalIgnoreCase))
            context.Token = header[OlderPrefix.Length..].Trim();
        return BearerToken.Of(context.Request) is { } token && token.StartsWith(AccessTokenSecret.Prefix, StringComparison.Ordinal)
            ? AccessTokenReader.ReadAsync(context, token, names)
            : Task.CompletedTask;
    }
}
