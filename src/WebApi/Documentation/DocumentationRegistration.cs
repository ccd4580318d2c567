using Scalar.AspNetCore;

namespace ContactAppointment.WebApi.Documentation;

internal static class DocumentationRegistration
{
    private const string JsonPath = "/docs/swagger.json";

    public static IServiceCollection AddDocumentation(this IServiceCollection services) =>
        services.AddOpenApi(options =>
        {
            options.CreateSchemaReferenceId = SchemaNames.Of;
            options.AddSchemaTransformer<ContractSchemas>();
            options.AddSchemaTransformer<FieldSchemas>();
            options.AddOperationTransformer<OperationWording>();
            options.AddOperationTransformer<ParameterDescription>();
            options.AddOperationTransformer<ListOrPage>();
            options.AddOperationTransformer<AnswerDescription>();
            options.AddDocumentTransformer<ServiceDescription>();
            options.AddDocumentTransformer<MergePatchBodies>();
            options.AddDocumentTransformer<ShownFields>();
            options.AddDocumentTransformer<ExampleValues>();
        });

    /// <summary>The OpenAPI document and the page that shows it, both from the program itself.</summary>
    public static void MapDocumentation(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi(JsonPath).ExcludeFromDescription();
        app.MapOpenApi("/docs/swagger.yaml").ExcludeFromDescription();
        app.MapScalarApiReference(
            "/docs",
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
    }
}
