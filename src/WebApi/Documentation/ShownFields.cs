using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>Compares what answers show with what bodies bring: what no body brings is read-only, and the rest shares its examples.</summary>
internal sealed class ShownFields : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var schemas = document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>();
        foreach (var (name, shown) in schemas)
            if (schemas.TryGetValue(SchemaNames.FieldsOf(name), out var given))
                foreach (var (field, schema) in shown.Properties ?? new Dictionary<string, IOpenApiSchema>())
                    if (schema is OpenApiSchema property)
                        Compare(property, given.Properties?.TryGetValue(field, out var same) == true ? same : null);
        return Task.CompletedTask;
    }

    private static void Compare(OpenApiSchema shown, IOpenApiSchema? given)
    {
        shown.ReadOnly = given is null;
        shown.Description ??= shown.OneOf?.Select(s => s.Description).FirstOrDefault(d => d is not null);
        if (shown.Examples is null && shown.Format is null && given?.Examples is { Count: > 0 } examples)
            shown.Examples = [.. examples];
    }
}
