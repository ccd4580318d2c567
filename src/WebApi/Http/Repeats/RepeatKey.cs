using System.Security.Cryptography;
using System.Text;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Common.Repeats;
using ContactAppointment.WebApi.Http.Limits;
using ContactAppointment.WebApi.Security;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace ContactAppointment.WebApi.Http.Repeats;

/// <summary>The <c>Idempotency-Key</c> of a request, by which its repeats are known.</summary>
internal static class RepeatKey
{
    public const string Header = "Idempotency-Key";
    public const int MaxLength = 255;

    private const string WrongMessage = "Give one key of 1 to 255 visible ASCII characters, without spaces.";

    /// <summary>What names the request: the same key of another caller, or at another path, is another one.</summary>
    /// <exception cref="InputException">The header holds no key, several, or one that is too long.</exception>
    public static async Task<RepeatableRequest> ReadAsync(HttpContext http, StringValues header)
    {
        if (header is not [{ Length: > 0 and <= MaxLength } key] || !key.All(c => c is > ' ' and <= '~'))
            throw new InputException(Header, WrongMessage);

        http.Request.EnableBuffering((long)http.RequestServices.GetRequiredService<IOptions<LimitsOptions>>().Value.MaxBodyBytes);
        var bodyHash = Convert.ToHexStringLower(
            await BodyArrival.AwaitAsync(http, SHA256.HashDataAsync(http.Request.Body, http.RequestAborted))
        );
        http.Request.Body.Position = 0;

        var name = SHA256.HashData(Encoding.UTF8.GetBytes($"{CallerKey.Of(http)}\n{http.Request.Path.Value?.TrimEnd('/')}\n{key}"));
        var organization = http.RequestServices.GetRequiredService<ICaller>().OrganizationUuid;
        return new RepeatableRequest(Convert.ToHexStringLower(name), bodyHash, organization);
    }
}
