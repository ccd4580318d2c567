using System.Text.Json.Nodes;
using ContactAppointment.WebApi.Http;
using ContactAppointment.WebApi.Http.JsonPatches;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>Describes JSON Patches (RFC 6902), which are the same for every resource. Comes last: their examples are not made of fields.</summary>
internal sealed class JsonPatchBodies : IOpenApiDocumentTransformer
{
    private const string OperationName = "JsonPatchOperation";
    private const string PointerPattern = "^(/([^~/]|~[01])*)*$";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.AddComponent(OperationName, Operation());
        foreach (var operation in document.Paths.SelectMany(p => p.Value.Operations ?? []).Where(o => o.Key == HttpMethod.Patch))
            if (operation.Value.RequestBody?.Content is { } bodies && bodies.TryGetValue(BodyReader.JsonPatch, out var body))
            {
                body.Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Items = new OpenApiSchemaReference(OperationName, document),
                    MaxItems = JsonPatch.MaxOperations,
                    Description = "All operations are carried out, or none.",
                };
                body.Example = ExampleOf((JsonObject)bodies[BodyReader.MergePatch].Example!);
            }

        return Task.CompletedTask;
    }

    /// <summary>The same change as that of the merge patch.</summary>
    private static JsonArray ExampleOf(JsonObject change) =>
        [
            .. change.Select(c => new JsonObject
            {
                ["op"] = "replace",
                ["path"] = $"/{c.Key}",
                ["value"] = c.Value?.DeepClone(),
            }),
        ];

    private static OpenApiSchema Operation() =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description = "A step of a JSON Patch (RFC 6902 §4), carried out on the resource as its answers show it.",
            Required = new HashSet<string> { "op", "path" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["op"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Description = "What is done. A `test` that fails is a 409.",
                    Enum = [.. JsonPatchOperation.Names.Select(n => JsonValue.Create(n))],
                    Examples = ["replace"],
                },
                ["path"] = Pointer("Where, as a JSON Pointer (RFC 6901)."),
                ["from"] = Pointer("Where `move` and `copy` take the value from."),
                ["value"] = new OpenApiSchema
                {
                    Type =
                        JsonSchemaType.String
                        | JsonSchemaType.Number
                        | JsonSchemaType.Boolean
                        | JsonSchemaType.Object
                        | JsonSchemaType.Array
                        | JsonSchemaType.Null,
                    Items = new OpenApiSchema { Description = "Anything, of any length." },
                    Description = "What `add` and `replace` put there, and what `test` compares with.",
                    Examples = ["Visit"],
                },
            },
        };

    private static OpenApiSchema Pointer(string description) =>
        new()
        {
            Type = JsonSchemaType.String,
            Description = description,
            Pattern = PointerPattern,
            Examples = ["/name"],
        };
}
