using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>Values that fit a schema: those that its author gave, else ones put together from its parts.</summary>
internal static class Examples
{
    public const string Uuid = "0199f4a0-2222-7000-8000-000000000001";

    /// <summary>The state of a resource, as its answers name it.</summary>
    public const string EntityTag = "\"qv1xvD0xSJYg4mJbsrZBcg\"";

    /// <summary>Marks, among what a schema knows of itself and does not write, a field that examples of bodies leave out.</summary>
    public const string LeftOut = "left out";

    private static readonly Dictionary<string, string> ByFormat = new()
    {
        ["uuid"] = Uuid,
        ["date-time"] = "2026-03-30T08:00:00Z",
        ["date"] = "2026-03-30",
        ["uri"] = "http://localhost:8002/contact/",
        ["idn-email"] = "juergen@example.com",
    };

    /// <summary>A value, or null where nothing is known to fit.</summary>
    public static JsonNode? Of(IOpenApiSchema schema)
    {
        if (schema.Examples is [{ } given, ..])
            return AsWritten(given, schema);
        if (schema.Default is { } byDefault && !JsonNullSentinel.IsJsonNullSentinel(byDefault))
            return byDefault.DeepClone();
        if (schema.Enum is [{ } first, ..])
            return first.DeepClone();
        if ((schema.OneOf ?? schema.AnyOf)?.FirstOrDefault(s => s.Type != JsonSchemaType.Null) is { } choice)
            return Of(choice);
        if (schema.Properties is { Count: > 0 } properties)
            return new JsonObject(properties.Where(p => !IsLeftOut(p.Value)).Select(p => KeyValuePair.Create(p.Key, Of(p.Value))));
        if (Is(schema, JsonSchemaType.Array))
            return schema.Items is { } items && Of(items) is { } item ? new JsonArray(item) : new JsonArray();
        if (Is(schema, JsonSchemaType.String))
            return schema.Format is { } format && ByFormat.TryGetValue(format, out var text) ? text : null;
        if (Is(schema, JsonSchemaType.Integer))
            return int.TryParse(schema.Minimum, CultureInfo.InvariantCulture, out var lowest) ? lowest : 1;
        return Is(schema, JsonSchemaType.Boolean) ? true : null;
    }

    /// <summary>A change of one field: the first text, which fits whatever the others hold.</summary>
    public static JsonNode? OfPatch(IOpenApiSchema schema) =>
        schema.Properties?.FirstOrDefault(p => !IsLeftOut(p.Value) && IsText(p.Value)) is { Key: { } name, Value: { } text }
            ? new JsonObject { [name] = Of(text) }
            : Of(schema);

    /// <summary>Comments write texts without quotation marks; where one looks like a number, it was read as a number.</summary>
    private static JsonNode AsWritten(JsonNode given, IOpenApiSchema schema) =>
        given is JsonValue && IsText(schema) && given.GetValueKind() is not JsonValueKind.String ? given.ToJsonString() : given.DeepClone();

    private static bool IsText(IOpenApiSchema schema) => Is(schema, JsonSchemaType.String) && !Is(schema, JsonSchemaType.Integer);

    private static bool IsLeftOut(IOpenApiSchema schema) => (schema as OpenApiSchema)?.Metadata?.ContainsKey(LeftOut) == true;

    private static bool Is(IOpenApiSchema schema, JsonSchemaType type) => schema.Type?.HasFlag(type) == true;
}
