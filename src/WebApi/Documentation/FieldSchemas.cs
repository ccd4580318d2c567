using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Validation;
using ContactAppointment.WebApi.Errors;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>Writes into the schemas what the rules of bodies say of their fields; answers show within the same limits what bodies brought.</summary>
internal sealed class FieldSchemas(FieldLimitsReader reader) : IOpenApiSchemaTransformer
{
    private const string DisplaySuffix = "_display";

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo;
        if (context.JsonPropertyInfo is { } property && type.Kind != JsonTypeInfoKind.Object)
        {
            if (SchemaNames.IsFields(property.DeclaringType))
                DescribeGiven(schema, property, LimitsOf(property.DeclaringType, property.Name));
            else if (IsAnswer(property.DeclaringType))
                DescribeShown(schema, property);
        }

        if (SchemaNames.IsFields(type.Type))
            schema.Required = Names(type, p => LimitsOf(type.Type, p.Name) is { IsRequired: true } or { IsRequiredWhenComplete: true });
        else if (IsAnswer(type.Type))
            schema.Required = Names(type, p => !IsLeftOutWhenNull(p));
        return Task.CompletedTask;
    }

    private FieldLimits LimitsOf(Type fields, string name) => reader.LimitsOf(fields).GetValueOrDefault(name, FieldLimits.None);

    private static void DescribeGiven(OpenApiSchema schema, JsonPropertyInfo property, FieldLimits limits)
    {
        schema.AllowNull(!limits.IsNeverNull);
        if (AttributeOf<NotInExamplesAttribute>(property) is not null)
            (schema.Metadata ??= new Dictionary<string, object>())[Examples.LeftOut] = true;
        schema.Apply(limits, limits.AreDisplaysTaken ? [.. limits.Choices ?? [], .. limits.Displays ?? []] : limits.Choices);
    }

    private void DescribeShown(OpenApiSchema schema, JsonPropertyInfo property)
    {
        if (IsLeftOutWhenNull(property))
            schema.AllowNull(false);
        schema.Choose(AttributeOf<OneOfAttribute>(property)?.Values);
        if (SchemaNames.FieldsOf(property.DeclaringType) is not { } fields)
            return;

        var limits = reader.LimitsOf(fields);
        if (property.Name.EndsWith(DisplaySuffix, StringComparison.Ordinal))
            schema.Choose(limits.GetValueOrDefault(property.Name[..^DisplaySuffix.Length])?.Displays);
        else if (limits.TryGetValue(property.Name, out var same))
            schema.Apply(same, same.Choices);
        if (property.Name == "id")
            schema.Minimum = "1";
    }

    private static bool IsAnswer(Type type) => SchemaNames.IsDto(type) || type == typeof(Problem);

    private static bool IsLeftOutWhenNull(JsonPropertyInfo property) => AttributeOf<JsonIgnoreAttribute>(property) is not null;

    private static T? AttributeOf<T>(JsonPropertyInfo property)
        where T : Attribute => property.AttributeProvider?.GetCustomAttributes(typeof(T), inherit: false).OfType<T>().FirstOrDefault();

    private static HashSet<string>? Names(JsonTypeInfo type, Func<JsonPropertyInfo, bool> isRequired) =>
        type.Properties.Where(isRequired).Select(p => p.Name).ToHashSet() is { Count: > 0 } names ? names : null;
}
