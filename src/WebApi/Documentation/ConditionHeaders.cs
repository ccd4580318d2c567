using ContactAppointment.WebApi.Http.Conditions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>Describes the conditions that a request about one resource may bear.</summary>
internal sealed class ConditionHeaders : IOpenApiOperationTransformer
{
    /// <summary>Any state, or a list of them (RFC 9110 §13.1.1).</summary>
    private const string TagsPattern = """^(\*|(W/)?"[^"]*"(\s*,\s*(W/)?"[^"]*")*)$""";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (operation.Responses?.ContainsKey("412") != true)
            return Task.CompletedTask;
        operation.Parameters ??= [];
        operation.Parameters.Add(
            Header(
                HeaderNames.IfMatch,
                context.Description.RelativePath?.Contains("/restore", StringComparison.Ordinal) == true
                    ? "Only `*` holds: nobody has seen what lies in the bin, so that any `ETag` is a 412."
                    : "Only while the resource is in one of these states: the `ETag` of an earlier answer, or `*`; else 412."
            )
        );
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ConditionalReading>().Any())
            operation.Parameters.Add(
                Header(
                    HeaderNames.IfNoneMatch,
                    "Only when the resource is in none of these states: the `ETag` of an earlier answer; else 304."
                )
            );
        return Task.CompletedTask;
    }

    private static OpenApiParameter Header(string name, string description) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = TagsPattern },
            Examples = ParameterDescription.NotSentByThePage(Examples.EntityTag),
        };
}
