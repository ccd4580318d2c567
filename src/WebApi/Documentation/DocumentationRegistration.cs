using Microsoft.AspNetCore.Routing.Patterns;
using Scalar.AspNetCore;

namespace ContactAppointment.WebApi.Documentation;

internal static class DocumentationRegistration
{
    public const string PagePath = "/docs";
    public const string JsonPath = "/docs/swagger.json";

    public static IServiceCollection AddDocumentation(this IServiceCollection services) =>
        services
            .AddSingleton<DocumentFiles>()
            .AddOpenApi(
                DocumentFiles.Name,
                options =>
                {
                    options.CreateSchemaReferenceId = SchemaNames.Of;
                    options.AddSchemaTransformer<ContractSchemas>();
                    options.AddSchemaTransformer<FieldSchemas>();
                    options.AddOperationTransformer<OperationWording>();
                    options.AddOperationTransformer<ParameterDescription>();
                    options.AddOperationTransformer<ScopeDescription>();
                    options.AddOperationTransformer<ConditionHeaders>();
                    options.AddOperationTransformer<RepeatHeader>();
                    options.AddOperationTransformer<RawBodies>();
                    options.AddOperationTransformer<ListOrPage>();
                    options.AddOperationTransformer<AnswerDescription>();
                    options.AddDocumentTransformer<ServiceDescription>();
                    options.AddDocumentTransformer<MergePatchBodies>();
                    options.AddDocumentTransformer<ShownFields>();
                    options.AddDocumentTransformer<LimitsDescription>();
                    options.AddDocumentTransformer<ExampleValues>();
                    options.AddDocumentTransformer<JsonPatchBodies>();
                }
            );

    /// <summary>The OpenAPI document and the page that shows it, both from the program itself.</summary>
    public static void MapDocumentation(this IEndpointRouteBuilder app)
    {
        app.MapGet(JsonPath, (DocumentFiles files) => files.GetJsonAsync()).ExcludeFromDescription();
        app.MapGet("/docs/swagger.yaml", (DocumentFiles files) => files.GetYamlAsync()).ExcludeFromDescription();
        var page = app.MapScalarApiReference(
            PagePath,
            options =>
                options
                    .WithTitle("Contact and Appointment service")
                    .WithOpenApiRoutePattern(JsonPath)
                    .AddPreferredSecuritySchemes(ServiceDescription.SchemeName)
                    .EnablePersistentAuthentication()
                    // Everything below would speak to hosts of others, or invite to.
                    .DisableAgent()
                    .DisableMcp()
                    .DisableTelemetry()
                    .DisableDefaultFonts()
                    .HideClientButton()
                    .HideDeveloperTools()
        );
        page.Add(WithoutDocumentName);
    }

    /// <summary>The page takes the name of a document behind its address; there is one only, and what follows is an unknown address.</summary>
    private static void WithoutDocumentName(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.Parameters.Count: > 0 } page)
            page.RoutePattern = RoutePatternFactory.Parse(PagePath);
    }
}
