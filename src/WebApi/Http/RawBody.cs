using ContactAppointment.WebApi.Http.Limits;
using Microsoft.Net.Http.Headers;

namespace ContactAppointment.WebApi.Http;

/// <summary>Tells the OpenAPI document what an endpoint takes that reads its body byte for byte.</summary>
internal sealed record RawBodyMetadata(IReadOnlyList<string> MediaTypes, int MaxBytes, string Description, string Example);

/// <summary>Reads bodies that are not JSON.</summary>
internal static class RawBody
{
    private static readonly object AcceptedKey = new();

    /// <summary>The body's media type with its parameters, which must be one of those taken.</summary>
    /// <exception cref="BadHttpRequestException">It is none of them (415).</exception>
    public static string Require(HttpContext http, params string[] mediaTypes)
    {
        if (
            MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var given)
            && mediaTypes.Contains(given.MediaType.Value, StringComparer.OrdinalIgnoreCase)
        )
            return given.ToString();
        http.Items[AcceptedKey] = string.Join(", ", mediaTypes); // headers do not outlive an exception
        throw new BadHttpRequestException(
            $"Send the body as {string.Join(" or ", mediaTypes)}.",
            StatusCodes.Status415UnsupportedMediaType
        );
    }

    /// <summary>The whole body.</summary>
    /// <exception cref="BadHttpRequestException">It is longer than <paramref name="maxBytes"/> (413).</exception>
    public static async Task<byte[]> ReadAsync(HttpContext http, int maxBytes)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        while (await BodyArrival.AwaitAsync(http, http.Request.Body.ReadAsync(buffer, http.RequestAborted)) is > 0 and var count)
        {
            if (bytes.Length + count > maxBytes)
                throw new BadHttpRequestException($"At most {maxBytes} bytes are taken here.", StatusCodes.Status413PayloadTooLarge);
            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }

    /// <summary>The media types that the endpoint takes which refused this request's; null where none did.</summary>
    public static string? AcceptedBy(HttpContext http) => http.Items[AcceptedKey] as string;
}
