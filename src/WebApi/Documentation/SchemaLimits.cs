using System.Globalization;
using System.Text.Json.Nodes;
using ContactAppointment.Application.Common.Validation;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>Writes limits as JSON Schema has them.</summary>
internal static class SchemaLimits
{
    private const string AnyLength = "Of any length.";

    public static void AllowNull(this OpenApiSchema schema, bool isAllowed) =>
        schema.Type = isAllowed ? schema.Type | JsonSchemaType.Null : schema.Type & ~JsonSchemaType.Null;

    /// <param name="schema">Where to.</param>
    /// <param name="limits">The limits; whether null is one of the values is not for them to say.</param>
    /// <param name="choices">The choices that there are here.</param>
    public static void Apply(this OpenApiSchema schema, FieldLimits limits, IReadOnlyList<string>? choices)
    {
        schema.Choose(choices);
        if (schema.Is(JsonSchemaType.String) && schema.Format is null)
        {
            schema.MinLength = limits.MinLength;
            schema.MaxLength = limits.MaxLength ?? schema.MaxLength;
            schema.Format = limits.Format;
            schema.Pattern = limits.Pattern ?? schema.Pattern;
            if (limits.IsOfAnyLength)
                schema.Description = $"{schema.Description} {AnyLength}";
        }

        if (schema.Is(JsonSchemaType.Integer) || schema.Is(JsonSchemaType.Number))
        {
            schema.Minimum = schema.Minimum ?? limits.Minimum?.ToString(CultureInfo.InvariantCulture);
            schema.Maximum = schema.Maximum ?? limits.Maximum?.ToString(CultureInfo.InvariantCulture);
        }

        schema.MinItems = limits.MinItems;
        schema.MaxItems = limits.MaxItems;
        if (limits.Items is { } items && schema.Items is OpenApiSchema item)
            item.Apply(items, items.Choices);
    }

    /// <summary>Lists the values there are: numbers where the schema has numbers, and null where it may be.</summary>
    public static void Choose(this OpenApiSchema schema, IReadOnlyList<string>? choices)
    {
        if (choices is null)
            return;
        schema.Enum = [.. choices.SelectMany(choice => ValuesOf(schema, choice))];
        if (schema.Is(JsonSchemaType.Null))
            schema.Enum.Add(JsonNullSentinel.JsonNull);
    }

    private static IEnumerable<JsonNode> ValuesOf(OpenApiSchema schema, string choice)
    {
        if (schema.Is(JsonSchemaType.Integer) && int.TryParse(choice, CultureInfo.InvariantCulture, out var number))
            yield return JsonValue.Create(number);
        if (schema.Is(JsonSchemaType.String))
            yield return JsonValue.Create(choice);
    }

    private static bool Is(this OpenApiSchema schema, JsonSchemaType type) => schema.Type?.HasFlag(type) == true;
}
