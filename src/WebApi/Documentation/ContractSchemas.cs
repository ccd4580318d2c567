using System.Text.Json;
using System.Text.RegularExpressions;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Time;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>Says what the types are on the wire that converters of our own read and write.</summary>
internal sealed partial class ContractSchemas : IOpenApiSchemaTransformer
{
    public const string UuidPattern = "[0-9a-fA-F]{8}(-?[0-9a-fA-F]{4}){3}-?[0-9a-fA-F]{12}";

    /// <summary>What names one resource: its integer id or its uuid.</summary>
    public const string KeyPattern = $"[1-9][0-9]{{0,9}}|{UuidPattern}";

    private const JsonSchemaType AnyType =
        JsonSchemaType.String
        | JsonSchemaType.Number
        | JsonSchemaType.Integer
        | JsonSchemaType.Boolean
        | JsonSchemaType.Array
        | JsonSchemaType.Object;

    private static readonly string TimePattern = GroupNames().Replace(GivenTime.Pattern, "(");

    /// <summary>A date, or a timestamp with or without its offset.</summary>
    public static readonly string DayOrTimePattern = $"^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}$|{TimePattern}";

    private static readonly Dictionary<Type, (JsonSchemaType Type, string? Format, string? Pattern)> _schemas = new()
    {
        [typeof(Guid)] = (JsonSchemaType.String, "uuid", null),
        [typeof(int)] = (JsonSchemaType.Integer, "int32", null),
        [typeof(decimal)] = (JsonSchemaType.Number | JsonSchemaType.String, null, null),
        [typeof(DateTimeOffset)] = (JsonSchemaType.String, "date-time", null),
        [typeof(GivenTime)] = (JsonSchemaType.String, null, TimePattern),
        [typeof(ChoiceText)] = (JsonSchemaType.Integer | JsonSchemaType.String, null, null),
        [typeof(ResourceReference)] = (JsonSchemaType.Integer | JsonSchemaType.String, null, $"^(.*/)?({KeyPattern})/?$"),
        [typeof(Uri)] = (JsonSchemaType.String, "uri", null),
        [typeof(JsonElement)] = (AnyType, null, null),
    };

    public static bool IsPlainValue(Type type) => _schemas.ContainsKey(Nullable.GetUnderlyingType(type) ?? type);

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        Write(schema, context.JsonTypeInfo.Type);
        if (schema.Type?.HasFlag(JsonSchemaType.Array) == true && context.JsonTypeInfo.ElementType is { } item && IsPlainValue(item))
            schema.Items = Write(new OpenApiSchema(), item); // the framework leaves them open

        return Task.CompletedTask;
    }

    private static OpenApiSchema Write(OpenApiSchema schema, Type type)
    {
        if (_schemas.TryGetValue(Nullable.GetUnderlyingType(type) ?? type, out var wire))
        {
            var isNullable = Nullable.GetUnderlyingType(type) is not null || schema.Type?.HasFlag(JsonSchemaType.Null) == true;
            schema.Type = isNullable ? wire.Type | JsonSchemaType.Null : wire.Type;
            schema.Format = wire.Format;
            schema.Pattern = wire.Pattern;
            if (wire.Type.HasFlag(JsonSchemaType.Array))
                schema.Items = new OpenApiSchema();
        }

        return schema;
    }

    /// <summary>Named groups, which not every language that reads the document knows.</summary>
    [GeneratedRegex(@"\(\?<[a-z]+>")]
    private static partial Regex GroupNames();
}
