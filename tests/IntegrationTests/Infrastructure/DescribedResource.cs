using System.Text.Json.Nodes;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>A resource as the OpenAPI document describes it: whatever the service offers is tried, without a list in the tests.</summary>
internal sealed class DescribedResource(JsonNode document, string path, JsonNode schema)
{
    /// <summary>The address of the list.</summary>
    public string Path => path + "/";

    /// <summary>The fields of a body, with their schemas.</summary>
    public IEnumerable<(string Name, JsonNode Schema)> Fields =>
        schema["properties"]!.AsObject().Select(property => (property.Key, Resolve(property.Value!)));

    public IEnumerable<string> Required => RequiredOf(schema);

    /// <summary>All that can be created, in the order of the document.</summary>
    public static async Task<IReadOnlyList<DescribedResource>> AllAsync(ApiClient client)
    {
        var document = await client.ReadAsync("/docs/swagger.json");
        return
        [
            .. from entry in document["paths"]!.AsObject()
            let body = entry.Value!["post"]?["requestBody"]?["content"]?["application/json"]?["schema"]
            where body is not null
            select new DescribedResource(document, entry.Key, Resolve(document, body)),
        ];
    }

    /// <summary>The smallest body that is taken, made of the document's examples.</summary>
    public async Task<JsonObject> BodyAsync(ApiClient client)
    {
        var body = Example(schema);
        if (body.ContainsKey("appointment"))
            body["appointment"] = (await client.CreateAsync("/appointment/", Bodies.Appointment()))["uuid"]!.DeepClone();
        if (schema["properties"]!["distance"] is not null)
            body["distance"] = 1; // of distance and time one is required
        return body;
    }

    /// <summary>An object of the required fields.</summary>
    public static JsonObject Example(JsonNode schema)
    {
        var example = new JsonObject();
        foreach (var name in RequiredOf(schema))
            example[name] = ExampleOf(schema["properties"]![name]!);
        return example;
    }

    public JsonNode Resolve(JsonNode node) => Resolve(document, node);

    public static IEnumerable<string> RequiredOf(JsonNode schema) => schema["required"]?.AsArray().Select(name => (string)name!) ?? [];

    private static JsonNode Resolve(JsonNode document, JsonNode node) =>
        (string?)node["$ref"] is { } reference ? document["components"]!["schemas"]![reference.Split('/')[^1]]! : node;

    private static JsonNode ExampleOf(JsonNode field) =>
        (field["example"] ?? field["examples"]?[0] ?? throw new AssertionException($"No example: {field}")).DeepClone();
}
