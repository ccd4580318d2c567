namespace ContactAppointment.WebApi.Security;

/// <summary>How tokens are checked (section <c>Jwt</c>). Outside Development at least one of secret, key and authority is required.</summary>
public sealed class JwtOptions
{
    /// <summary>The shortest secret for HS256, in bytes (RFC 7518 §3.2).</summary>
    public const int HmacSecretMinBytes = 32;

    /// <summary>The smallest modulus of a key for RS256, in bits (RFC 7518 §3.3).</summary>
    public const int RsaMinBits = 2048;

    /// <summary>The size of the one curve of ES256, P-256, in bits (RFC 7518 §3.4).</summary>
    public const int CurveBits = 256;

    /// <summary>The expected <c>iss</c>; default <c>bifrost</c>.</summary>
    public string Issuer { get; set; } = "bifrost";

    /// <summary>The expected <c>aud</c>; empty, the default, means that it is not checked.</summary>
    public string Audience { get; set; } = "";

    /// <summary>The secret of HS256 tokens, at least 32 bytes as UTF-8.</summary>
    public string? HmacSecret { get; set; }

    /// <summary>The public key of RS256 (at least 2048 bits) or ES256 (P-256) tokens, as PEM.</summary>
    public string? PublicKey { get; set; }

    /// <summary>The address of an OpenID Connect authority whose published keys (JWKS) are used.</summary>
    public Uri? Authority { get; set; }

    /// <summary>Whether a token that names none of this service's scopes may do nothing, instead of everything; default false.</summary>
    public bool RequireScopes { get; set; }

    /// <summary>What the claims are called.</summary>
    public JwtClaimOptions Claims { get; set; } = new();

    /// <summary>Whether anything is configured that tokens can be checked with.</summary>
    public bool HasKey => !string.IsNullOrEmpty(HmacSecret) || !string.IsNullOrEmpty(PublicKey) || Authority is not null;
}

/// <summary>The names of the claims that the service reads (section <c>Jwt:Claims</c>).</summary>
public sealed class JwtClaimOptions
{
    /// <summary>The caller's organization, a uuid; default <c>organization_uuid</c>.</summary>
    public string Organization { get; set; } = "organization_uuid";

    /// <summary>The caller's CoreUser, a uuid; default <c>core_user_uuid</c>.</summary>
    public string User { get; set; } = "core_user_uuid";

    /// <summary>The caller's name; default <c>username</c>.</summary>
    public string Username { get; set; } = "username";

    /// <summary>Whether the caller may read and change what belongs to any organization, a boolean; default <c>is_superuser</c>.</summary>
    public string Superuser { get; set; } = "is_superuser";
}
