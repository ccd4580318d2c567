using ContactAppointment.WebApi.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>An endpoint answers with a plain array, or with a page where one is asked for.</summary>
internal sealed record PageAnswer(Type Item);

/// <summary>Writes both forms of such an answer into the document.</summary>
internal sealed class ListOrPage : IOpenApiOperationTransformer
{
    public async Task TransformAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<PageAnswer>().FirstOrDefault() is not { } answer)
            return;
        if (operation.Responses?["200"].Content?[BodyReader.Json] is not { Schema: { Items: { } item } list } body)
            return;

        var name = SchemaNames.PageOf(answer.Item);
        var page = await context.GetOrCreateSchemaAsync(typeof(CursorPageDto<>).MakeGenericType(answer.Item), null, cancellationToken);
        page.Properties!["results"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Items = item,
            Description = page.Properties["results"].Description,
        };
        context.Document!.AddComponent(name, page);
        body.Schema = new OpenApiSchema { OneOf = [list, new OpenApiSchemaReference(name, context.Document)] };
    }
}

internal static class ListOrPageAnswers
{
    public static RouteHandlerBuilder ProducesListOrPage<T>(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<IReadOnlyList<T>>().WithMetadata(new PageAnswer(typeof(T)));
}
