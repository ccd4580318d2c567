using System.Globalization;
using ContactAppointment.WebApi.Http.Limits;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>Writes limits that the operator has lowered over those that the code knows.</summary>
internal sealed class LimitsDescription(IOptions<LimitsOptions> options) : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var limits = options.Value;
        foreach (
            var schema in document.Components?.Schemas?.Values.SelectMany(s => s.Properties?.Values ?? []).OfType<OpenApiSchema>() ?? []
        )
            if (schema.MaxItems > limits.MaxListEntries)
                schema.MaxItems = limits.MaxListEntries;
        var parameters = document.Paths.Values.SelectMany(p => p.Operations ?? []).SelectMany(o => o.Value.Parameters ?? []);
        foreach (var parameter in parameters.Where(p => p.Name is "limit" or "page_size"))
            if (parameter.Schema is OpenApiSchema schema)
            {
                schema.Maximum = Lowered(schema.Maximum, limits.MaxPageSize);
                if (schema.Default is not null)
                    schema.Default = Math.Min((int)schema.Default, limits.MaxPageSize);
            }

        return Task.CompletedTask;
    }

    private static string? Lowered(string? maximum, int bound) =>
        int.TryParse(maximum, CultureInfo.InvariantCulture, out var number)
            ? Math.Min(number, bound).ToString(CultureInfo.InvariantCulture)
            : maximum;
}
