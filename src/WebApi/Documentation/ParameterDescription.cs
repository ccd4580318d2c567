using ContactAppointment.WebApi.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>Describes ids in paths, which are integers or uuids, and the query parameters that endpoints read by themselves.</summary>
internal sealed class ParameterDescription : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var keys = context.Description.ParameterDescriptions.Where(p => p.Type == typeof(PathKey)).Select(p => p.Name).ToHashSet();
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>().Where(p => keys.Contains(p.Name ?? "")) ?? [])
        {
            parameter.Description = "The integer id or the uuid.";
            parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^([0-9]+|[0-9a-fA-F-]{32,36})$" };
        }

        foreach (var query in context.Description.ActionDescriptor.EndpointMetadata.OfType<QueryParameter>())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(
                new OpenApiParameter
                {
                    Name = query.Name,
                    In = ParameterLocation.Query,
                    Description = query.Description,
                    Schema = new OpenApiSchema { Type = query.Type },
                }
            );
        }

        return Task.CompletedTask;
    }
}
