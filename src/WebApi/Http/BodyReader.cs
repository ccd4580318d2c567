using System.Text.Json;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.WebApi.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ContactAppointment.WebApi.Http;

/// <summary>Reads every body of the API: checks its media type, and says what is wrong with it under the client's own names.</summary>
internal static class BodyReader
{
    public const string Json = "application/json";
    public const string MergePatch = "application/merge-patch+json";

    /// <exception cref="BadHttpRequestException">The media type is none of those taken (415), or the body is no JSON object (400).</exception>
    /// <exception cref="InputException">A value has the wrong type or form.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext http, params string[] mediaTypes)
    {
        if (!IsTaken(http.Request.ContentType, mediaTypes))
            throw new BadHttpRequestException(
                $"Send the body as {string.Join(" or ", mediaTypes)}.",
                StatusCodes.Status415UnsupportedMediaType
            );

        var options = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(http.Request.Body, options, http.RequestAborted)
                ?? throw new BadHttpRequestException("The body must be a JSON object.");
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

    private static bool IsTaken(string? contentType, string[] mediaTypes) =>
        MediaTypeHeaderValue.TryParse(contentType, out var given)
        && mediaTypes.Contains(given.MediaType.Value, StringComparer.OrdinalIgnoreCase)
        && (!given.Charset.HasValue || given.Charset.Value!.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static string FieldOf(JsonException e) =>
        e.Path is { } path && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : "";

    private static string PositionOf(JsonException e) =>
        e is { LineNumber: { } line, BytePositionInLine: { } position } ? $" (line {line + 1}, byte {position + 1})" : "";
}
