using System.Globalization;
using System.Text.Json.Nodes;
using ContactAppointment.WebApi.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>Describes ids in paths, which are integers or uuids, and the query parameters that endpoints read by themselves.</summary>
internal sealed class ParameterDescription : IOpenApiOperationTransformer
{
    private const string ExampleName = "example";
    private const string DisabledOnPage = "x-disabled"; // Scalar's word

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var keys = context.Description.ParameterDescriptions.Where(p => p.Type == typeof(PathKey)).Select(p => p.Name).ToHashSet();
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>().Where(p => keys.Contains(p.Name ?? "")) ?? [])
        {
            parameter.Description = "The integer id or the uuid.";
            parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = $"^({ContractSchemas.KeyPattern})$" };
            parameter.Example = Examples.Uuid;
        }

        foreach (var query in context.Description.ActionDescriptor.EndpointMetadata.OfType<QueryParameter>())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(Describe(query));
        }

        return Task.CompletedTask;
    }

    /// <summary>The page would else send the examples of all filters and conditions with the first call that somebody tries.</summary>
    public static Dictionary<string, IOpenApiExample> NotSentByThePage(JsonNode value) =>
        new()
        {
            [ExampleName] = new OpenApiExample
            {
                Value = value.DeepClone(),
                Extensions = new Dictionary<string, IOpenApiExtension> { [DisabledOnPage] = new JsonNodeExtension(true) },
            },
        };

    private static OpenApiParameter Describe(QueryParameter query)
    {
        var value = new OpenApiSchema
        {
            Type = query.Type,
            Format = query.Format,
            Pattern = query.Pattern,
            Minimum = query.Minimum?.ToString(CultureInfo.InvariantCulture),
            Maximum = query.Maximum?.ToString(CultureInfo.InvariantCulture),
            Default = query.IsList ? null : query.Default?.DeepClone(),
        };
        value.Choose(query.Choices);
        var example = query.Example ?? query.Default ?? Examples.Of(value);
        var parameter = new OpenApiParameter
        {
            Name = query.Name,
            In = ParameterLocation.Query,
            Description = query.Description,
            Schema = value,
        };
        if (query.IsList)
        {
            parameter.Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = value,
                Default = query.Default?.DeepClone(),
            };
            parameter.Style = ParameterStyle.Form;
            parameter.Explode = false;
            example = example is JsonArray or null ? example : new JsonArray(example.DeepClone());
        }

        if (example is not null)
            parameter.Examples = NotSentByThePage(example);
        return parameter;
    }
}
