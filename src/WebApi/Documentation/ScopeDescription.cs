using ContactAppointment.WebApi.Security.Scopes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>Says which scopes an operation needs, where the token is limited to scopes.</summary>
internal sealed class ScopeDescription : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var need = context.Description.ActionDescriptor.EndpointMetadata.OfType<ScopeNeed>().LastOrDefault();
        if (need?.For(context.Description.HttpMethod ?? HttpMethods.Get) is not { } scopes)
            return Task.CompletedTask;
        operation.Security =
        [
            new OpenApiSecurityRequirement
            {
                [new OpenApiSecuritySchemeReference(ServiceDescription.SchemeName, context.Document)] = [.. scopes],
            },
        ];
        operation.Description =
            $"{operation.Description}\n\nA token that is limited to scopes needs {string.Join(" and ", scopes.Select(s => $"`{s}`"))}.".Trim();
        return Task.CompletedTask;
    }
}
