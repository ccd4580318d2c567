using System.Text.RegularExpressions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>Heads each operation with its name in words (<c>List contacts</c>); the comments on the endpoint are its description.</summary>
internal sealed partial class OperationWording : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Description = string.Join("\n\n", new[] { operation.Summary, operation.Description }.OfType<string>());
        operation.Summary = InnerCapital().Replace(operation.OperationId ?? "", m => " " + m.Value.ToLowerInvariant());
        return Task.CompletedTask;
    }

    [GeneratedRegex("(?<=.)[A-Z]")]
    private static partial Regex InnerCapital();
}
