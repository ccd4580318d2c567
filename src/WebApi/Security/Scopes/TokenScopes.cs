using System.Security.Claims;

namespace ContactAppointment.WebApi.Security.Scopes;

/// <summary>What a token can be limited to (RFC 9068 §2.2.3).</summary>
internal static class TokenScopes
{
    /// <summary>The claim that scopes are written into; some issuers call it <c>scp</c>.</summary>
    public const string Claim = "scope";

    public const string ContactsRead = "contacts:read";
    public const string ContactsWrite = "contacts:write";
    public const string AppointmentsRead = "appointments:read";
    public const string AppointmentsWrite = "appointments:write";
    public const string NotificationsSend = "notifications:send";

    public static readonly IReadOnlyList<string> Reading = [ContactsRead, AppointmentsRead];

    public static readonly IReadOnlyList<string> All =
    [
        ContactsRead,
        ContactsWrite,
        AppointmentsRead,
        AppointmentsWrite,
        NotificationsSend,
    ];

    private const string OtherClaim = "scp";

    private static readonly string[] _areas = ["contacts:", "appointments:", "notifications:"];

    /// <summary>
    /// The scopes of this service that a token names, in a text with spaces between them or in a list; empty where it names none: an
    /// issuer's own (<c>openid</c>, <c>read write</c>) say nothing here.
    /// </summary>
    public static IReadOnlySet<string> Of(ClaimsPrincipal caller) =>
        caller
            .Claims.Where(c => c.Type is Claim or OtherClaim)
            .SelectMany(c => c.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(scope => _areas.Any(area => scope.StartsWith(area, StringComparison.Ordinal)))
            .ToHashSet(StringComparer.Ordinal);
}
