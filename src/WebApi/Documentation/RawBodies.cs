using ContactAppointment.WebApi.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>Describes bodies that are taken byte for byte.</summary>
internal sealed class RawBodies : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<RawBodyMetadata>().FirstOrDefault() is { } raw)
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = raw.Description,
                Content = raw.MediaTypes.ToDictionary(type => type, _ => ContentOf(raw)),
            };
        return Task.CompletedTask;
    }

    private static OpenApiMediaType ContentOf(RawBodyMetadata raw) =>
        new()
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = raw.Description,
                MaxLength = raw.MaxBytes,
            },
            Example = raw.Example,
        };
}
