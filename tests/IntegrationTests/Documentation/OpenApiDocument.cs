using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Infrastructure;
using Json.Schema;

namespace ContactAppointment.IntegrationTests.Documentation;

/// <summary>The document that the service gives of itself.</summary>
internal sealed class OpenApiDocument(JsonNode root)
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    public JsonNode Root => root;

    public IEnumerable<(string Name, JsonObject Schema)> Schemas =>
        root["components"]!["schemas"]!.AsObject().Select(s => (s.Key, s.Value!.AsObject()));

    public IEnumerable<Operation> Operations =>
        root["paths"]!
            .AsObject()
            .SelectMany(p =>
                p.Value!.AsObject().Where(o => Methods.Contains(o.Key)).Select(o => new Operation(p.Key, o.Key, o.Value!.AsObject()))
            );

    public static async Task<OpenApiDocument> ReadAsync(HttpClient http) =>
        new(await (await http.GetAsync("/docs/swagger.json")).ReadAsync(HttpStatusCode.OK));

    /// <summary>What a schema is, when it stands in place of another.</summary>
    public JsonObject Resolve(JsonNode schema)
    {
        while ((string?)schema["$ref"] is { } reference)
            schema = reference.TrimStart('#', '/').Split('/').Aggregate(root, (node, part) => node[part]!);
        return schema.AsObject();
    }

    /// <summary>The schema of a field.</summary>
    public JsonObject Field(string schema, string name) => Schemas.Single(s => s.Name == schema).Schema["properties"]![name]!.AsObject();

    /// <summary>What is wrong with a value by a schema; nothing when it fits. A field that the schema does not name is wrong, too.</summary>
    public IReadOnlyList<string> MistakesOf(JsonNode? value, JsonNode schema)
    {
        var whole = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["allOf"] = new JsonArray(schema.DeepClone()),
            ["components"] = root["components"]!.DeepClone(),
        };
        Close(whole);
        var result = JsonSchema
            .FromText(whole.ToJsonString())
            .Evaluate(
                JsonSerializer.SerializeToElement(value),
                new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true }
            );
        return result.IsValid
            ? []
            :
            [
                .. result
                    .Details!.Where(d => d.Errors is { Count: > 0 })
                    .SelectMany(d => d.Errors!, (d, e) => $"{d.InstanceLocation}: {e.Value} ({d.EvaluationPath})"),
            ];
    }

    private static void Close(JsonNode? node)
    {
        if (node is JsonObject { Count: > 0 } schema)
        {
            if (schema["properties"] is JsonObject && schema["additionalProperties"] is null && schema["type"] is not null)
                schema["additionalProperties"] = false;
            foreach (var (_, part) in schema.ToList())
                Close(part);
        }
        else if (node is JsonArray parts)
        {
            foreach (var part in parts)
                Close(part);
        }
    }
}

/// <summary>One method of one path.</summary>
internal sealed record Operation(string Path, string Method, JsonObject Node)
{
    public bool IsOfOne => Path.Contains('{', StringComparison.Ordinal);

    /// <summary>Whether it shows one thing; the settings are the only ones of their kind.</summary>
    public bool ShowsOne => Method == "get" && (Path.EndsWith('}') || Path == "/organizationsettings");

    /// <summary>Whether it makes what its body says; a <c>POST</c> without a body does something with one thing.</summary>
    public bool Creates => Method == "post" && Bodies is not null && !IsRaw;

    public bool IsAction => Method == "post" && Bodies is null;

    public HttpMethod Verb => HttpMethod.Parse(Method.ToUpperInvariant());

    public JsonObject Responses => Node["responses"]!.AsObject();

    public JsonObject? Bodies => Node["requestBody"]?["content"]?.AsObject();

    /// <summary>Whether it takes its body byte for byte, and not as JSON.</summary>
    public bool IsRaw => Bodies is { } bodies && !bodies.Any(b => b.Key.EndsWith("json", StringComparison.Ordinal));

    public IEnumerable<JsonObject> Parameters => Node["parameters"]?.AsArray().Select(p => p!.AsObject()) ?? [];

    public override string ToString() => $"{Method.ToUpperInvariant()} {Path}";
}
