using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Documentation;
using ApiOperation = ContactAppointment.IntegrationTests.Documentation.Operation;

namespace ContactAppointment.IntegrationTests.Fuzz;

/// <summary>Holds an answer to what every answer must be, whatever was asked.</summary>
internal sealed class FuzzJudge(OpenApiDocument document)
{
    private readonly JsonNode _problem = new JsonObject { ["$ref"] = "#/components/schemas/Problem" };
    private readonly ConcurrentDictionary<string, bool> _shapes = [];

    /// <summary>What is wrong with an answer; null when nothing is.</summary>
    public string? MistakeOf(ApiOperation operation, int status, MediaTypeHeaderValue? mediaType, string text, byte[]? sent)
    {
        if (status >= 500)
            return "the service failed";
        if (!operation.Responses.ContainsKey(status.ToString(CultureInfo.InvariantCulture)))
            return "the document does not know this status here";
        if (status >= 400)
            return mediaType?.MediaType == "application/problem+json" && IsProblem(text) ? null : "this is no problem document";
        return sent is null || status == 204 ? null : TextThatChanged(operation, status, text, sent);
    }

    /// <summary>Problems of one shape are held to the schema once.</summary>
    private bool IsProblem(string text)
    {
        try
        {
            var problem = JsonNode.Parse(text)!.AsObject();
            var shape = string.Join(',', problem.Select(p => p.Key)) + (problem["errors"] is null);
            return _shapes.GetOrAdd(shape, _ => document.MistakesOf(problem, _problem).Count == 0);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Free text comes back as it went in, but for its trimmed ends.</summary>
    private string? TextThatChanged(ApiOperation operation, int status, string text, byte[] sent)
    {
        if (Parsed(Encoding.UTF8.GetString(sent)) is not JsonObject body || Parsed(text) is not JsonObject shown)
            return null; // a JSON Patch, or what is no resource
        var given = FieldsOf(operation.Bodies!.First().Value!);
        var answered = FieldsOf(operation.Responses[$"{status}"]!["content"]!["application/json"]!);
        foreach (var (name, schema) in given)
            if (
                IsFreeText(schema)
                && answered[name] is { } field
                && IsFreeText(field)
                && body[name] is JsonValue value
                && value.TryGetValue<string>(out var before)
                && before.Trim() is { Length: > 0 } trimmed
                && (string?)shown[name] != trimmed
            )
                return $"{name} was {JsonSerializer.Serialize(trimmed)} and is {JsonSerializer.Serialize((string?)shown[name])}";
        return null;
    }

    private JsonObject FieldsOf(JsonNode content) => document.Resolve(content["schema"]!)["properties"]?.AsObject() ?? [];

    private bool IsFreeText(JsonNode? of) =>
        document.Resolve(of!) is var schema
        && schema["type"]?.ToJsonString().Contains("string", StringComparison.Ordinal) == true
        && schema["format"] is null
        && schema["pattern"] is null
        && schema["enum"] is null;

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
