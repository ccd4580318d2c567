using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Time;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>Says what the types are on the wire that converters of our own read and write.</summary>
internal sealed class ContractSchemas : IOpenApiSchemaTransformer
{
    private static readonly Dictionary<Type, (JsonSchemaType Type, string? Format)> _schemas = new()
    {
        [typeof(Guid)] = (JsonSchemaType.String, "uuid"),
        [typeof(int)] = (JsonSchemaType.Integer, "int32"),
        [typeof(decimal)] = (JsonSchemaType.Number | JsonSchemaType.String, null),
        [typeof(DateTimeOffset)] = (JsonSchemaType.String, "date-time"),
        [typeof(GivenTime)] = (JsonSchemaType.String, null), // RFC 3339, but the offset may be missing
        [typeof(ChoiceText)] = (JsonSchemaType.Integer | JsonSchemaType.String, null),
        [typeof(ResourceReference)] = (JsonSchemaType.Integer | JsonSchemaType.String, null),
        [typeof(Uri)] = (JsonSchemaType.String, "uri"),
    };

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        var isNullable = Nullable.GetUnderlyingType(type) is not null;
        if (_schemas.TryGetValue(Nullable.GetUnderlyingType(type) ?? type, out var wire))
        {
            schema.Type = isNullable ? wire.Type | JsonSchemaType.Null : wire.Type;
            schema.Format = wire.Format;
            schema.Pattern = null;
        }

        return Task.CompletedTask;
    }
}
