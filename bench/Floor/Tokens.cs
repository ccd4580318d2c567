using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ContactAppointment.Floor;

/// <summary>Checks tokens as the service does: signature, issuer and time, anew for each request.</summary>
internal sealed class Tokens(string secret)
{
    private const string Prefix = "Bearer ";

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly TokenValidationParameters _parameters = new()
    {
        ValidIssuer = "bifrost",
        ValidateAudience = false,
        IssuerSigningKey = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret)),
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        ClockSkew = TimeSpan.FromSeconds(30),
    };

    /// <summary>The caller's organization and user; null for a bad token.</summary>
    public async Task<Caller?> ReadAsync(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var result = await _handler.ValidateTokenAsync(header[Prefix.Length..], _parameters);
        if (!result.IsValid)
            return null;
        var token = (JsonWebToken)result.SecurityToken;
        return new Caller(
            Guid.Parse(token.GetPayloadValue<string>("organization_uuid")),
            Guid.Parse(token.GetPayloadValue<string>("core_user_uuid"))
        );
    }
}

/// <summary>Who is calling.</summary>
internal sealed record Caller(Guid Organization, Guid User);
