using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.WebApi.Http.Limits;
using ContactAppointment.WebApi.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ContactAppointment.WebApi.Http;

/// <summary>Reads every body of the API: checks its media type, and says what is wrong with it under the client's own names.</summary>
internal static class BodyReader
{
    public const string Json = "application/json";
    public const string MergePatch = "application/merge-patch+json";
    public const string JsonPatch = "application/json-patch+json";

    /// <exception cref="BadHttpRequestException">The media type is none of those taken, or the body is compressed (415), or the body is no JSON object (400).</exception>
    /// <exception cref="InputException">A value has the wrong type or form.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext http, params string[] mediaTypes)
    {
        Demand(http, mediaTypes);
        return Parse<T>((await ReadTextAsync(http)).Span, OptionsOf(http));
    }

    /// <summary>The media types of a change to a part of a resource.</summary>
    public static readonly string[] Patches = [MergePatch, Json, JsonPatch];

    /// <summary>Whether the body is a JSON Patch.</summary>
    public static bool IsJsonPatch(HttpContext http) => IsTaken(http.Request.ContentType, [JsonPatch]);

    /// <summary>How bodies and answers are written.</summary>
    public static JsonSerializerOptions OptionsOf(HttpContext http) =>
        http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;

    /// <summary>Checks that the body is of a media type that is taken.</summary>
    /// <exception cref="BadHttpRequestException">It is not, or is compressed (415).</exception>
    public static void Demand(HttpContext http, params string[] mediaTypes)
    {
        if (!IsTaken(http.Request.ContentType, mediaTypes))
            throw new BadHttpRequestException(
                $"Send the body as {string.Join(" or ", mediaTypes)}.",
                StatusCodes.Status415UnsupportedMediaType
            );

        if (http.Request.Headers.ContentEncoding is { Count: > 0 } coding && !IsIdentity(coding))
            throw new BadHttpRequestException("Send the body without a content coding.", StatusCodes.Status415UnsupportedMediaType);
    }

    /// <summary>Reads a JSON object.</summary>
    /// <exception cref="BadHttpRequestException">It is none.</exception>
    /// <exception cref="InputException">A value has the wrong type or form.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> text, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, options) ?? throw new BadHttpRequestException("The body must be a JSON object.");
        }
        catch (JsonException e) when (e.InnerException is JsonException || string.IsNullOrEmpty(FieldOf(e)))
        {
            throw new BadHttpRequestException($"The body is not the JSON object that is expected here{PositionOf(e)}.", e);
        }
        catch (JsonException e)
        {
            throw new InputException(FieldOf(e), e is FieldFormatException ? e.Message : "The value has the wrong type.");
        }
    }

    /// <summary>The whole body. The parser would not look into the text of fields that it passes over.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadTextAsync(HttpContext http)
    {
        using var buffer = new MemoryStream();
        await BodyArrival.AwaitAsync(http, http.Request.Body.CopyToAsync(buffer, http.RequestAborted));
        var text = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        if (!Utf8.IsValid(text.Span))
            throw new BadHttpRequestException("The body must be text in UTF-8.");
        return text.Span.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text;
    }

    private static bool IsTaken(string? contentType, string[] mediaTypes) =>
        MediaTypeHeaderValue.TryParse(contentType, out var given)
        && mediaTypes.Contains(given.MediaType.Value, StringComparer.OrdinalIgnoreCase)
        && (!given.Charset.HasValue || given.Charset.Value!.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static bool IsIdentity(StringValues coding) =>
        coding.ToString() is "" || coding.ToString().Equals("identity", StringComparison.OrdinalIgnoreCase);

    private static string FieldOf(JsonException e) =>
        e.Path is { } path && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : "";

    private static string PositionOf(JsonException e) =>
        e is { LineNumber: { } line, BytePositionInLine: { } position } ? $" (line {line + 1}, byte {position + 1})" : "";
}
