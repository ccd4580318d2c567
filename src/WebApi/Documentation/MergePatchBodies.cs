using ContactAppointment.WebApi.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>Gives merge patches schemas of their own: the same fields as a whole body has, and none of them required (RFC 7396).</summary>
internal sealed class MergePatchBodies : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var bodies = document
            .Paths.SelectMany(p => p.Value.Operations ?? [])
            .Where(o => o.Key == HttpMethod.Patch)
            .SelectMany(o => o.Value.RequestBody?.Content ?? new Dictionary<string, OpenApiMediaType>())
            .Where(c => c.Key != BodyReader.JsonPatch)
            .Select(c => c.Value);
        foreach (var body in bodies)
            if (
                body.Schema is OpenApiSchemaReference { Reference.Id: { } fields }
                && document.Components?.Schemas?[fields] is OpenApiSchema whole
            )
                body.Schema = new OpenApiSchemaReference(PatchOf(fields, whole, document), document);
        return Task.CompletedTask;
    }

    private static string PatchOf(string fields, OpenApiSchema whole, OpenApiDocument document)
    {
        var name = SchemaNames.PatchOf(fields);
        if (document.Components!.Schemas!.ContainsKey(name))
            return name;

        var patch = (OpenApiSchema)whole.CreateShallowCopy();
        patch.Required = null;
        patch.Description = $"{whole.Description} Only what is given changes; null clears a field that may be null.";
        document.AddComponent(name, patch);
        return name;
    }
}
