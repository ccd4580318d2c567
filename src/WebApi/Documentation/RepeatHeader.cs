using ContactAppointment.WebApi.Http.Repeats;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>Describes the key by which a repeated <c>POST</c> is known.</summary>
internal sealed class RepeatHeader : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.HttpMethod != HttpMethods.Post)
            return Task.CompletedTask;
        operation.Parameters ??= [];
        operation.Parameters.Add(
            new OpenApiParameter
            {
                Name = RepeatKey.Header,
                In = ParameterLocation.Header,
                Description =
                    "A key of the caller's making. A repeat with the same key and body within 24 hours gets the first answer, and nothing is done again.",
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    MinLength = 1,
                    MaxLength = RepeatKey.MaxLength,
                    Pattern = "^[!-~]+$",
                },
                Examples = ParameterDescription.NotSentByThePage(Examples.Uuid),
            }
        );
        return Task.CompletedTask;
    }
}
