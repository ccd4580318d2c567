using System.Text.Json.Nodes;
using ContactAppointment.WebApi.Errors;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>Gives every field an example, and every body one that is put together from its fields'.</summary>
internal sealed class ExampleValues : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var properties = (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()).Values.SelectMany(s =>
            s.Properties?.Values ?? []
        );
        foreach (var property in properties)
            if (Examples.Of(property) is { } example)
                Give(property, example);

        foreach (var (method, operation) in document.Paths.SelectMany(p => p.Value.Operations ?? []))
        {
            foreach (var body in operation.RequestBody?.Content?.Values ?? [])
                if (body.Schema is { } schema)
                    body.Example = method == HttpMethod.Patch ? Examples.OfPatch(schema) : Examples.Of(schema);
            foreach (var (status, answer) in operation.Responses ?? [])
            foreach (var body in answer.Content ?? new Dictionary<string, OpenApiMediaType>())
                if (body.Value.Schema is { } schema)
                    body.Value.Example = body.Key == ProblemWriter.MediaType ? ProblemOf(status, schema) : Examples.Of(schema);
        }

        return Task.CompletedTask;
    }

    private static void Give(IOpenApiSchema property, JsonNode example)
    {
        if (property is OpenApiSchema schema)
            schema.Examples = [example];
        else if (property is OpenApiSchemaReference reference) // beside the reference; what it refers to keeps none
            reference.Examples = [example];
    }

    private static JsonNode? ProblemOf(string status, IOpenApiSchema schema)
    {
        var problem = Examples.Of(schema);
        if (problem is JsonObject fields && int.Parse(status, null) is var code and not StatusCodes.Status400BadRequest)
        {
            fields["status"] = code;
            fields["title"] = ReasonPhrases.GetReasonPhrase(code);
            fields["detail"] = ProblemWriter.DetailOf(code) ?? ReasonPhrases.GetReasonPhrase(code);
            fields.Remove("errors");
        }

        return problem;
    }
}
