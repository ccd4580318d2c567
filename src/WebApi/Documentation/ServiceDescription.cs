using ContactAppointment.WebApi.Security.Scopes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>What the OpenAPI document says of the service as a whole.</summary>
internal sealed class ServiceDescription : IOpenApiDocumentTransformer
{
    public const string SchemeName = "token";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Contact and Appointment service",
            Version = typeof(ServiceDescription).Assembly.GetName().Version?.ToString(3),
            Description =
                "Contacts, appointments with notes, and the mails sent about them. Every path answers with and without its trailing slash. "
                + "Errors are problem documents (RFC 9457); a validation error adds `errors`, from the field's path to a list of messages. "
                + "Timestamps are ISO 8601; without an offset they are read in the organization's zone, and answers are in UTC. "
                + "Texts are trimmed, and lengths count Unicode code points. `\"\"` for an optional choice or id means null. "
                + "Fields of a body that are read-only or unknown are ignored, and so are unknown query parameters.",
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [SchemeName] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description =
                    "A JWT with the claims organization_uuid and core_user_uuid. The older prefix `JWT` works as well. A token that names one or "
                    + $"more of the scopes {string.Join(", ", TokenScopes.All.Select(s => $"`{s}`"))} (claim `scope` or `scp`) is limited to "
                    + "them; each operation says which one it needs.",
            },
        };
        var tags = context
            .DescriptionGroups.SelectMany(g => g.Items)
            .SelectMany(d => d.ActionDescriptor.EndpointMetadata)
            .OfType<TagDescription>();
        document.Tags = tags.Distinct()
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => new OpenApiTag { Name = t.Name, Description = t.Description })
            .ToHashSet();
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(SchemeName, document)] = [] }];
        return Task.CompletedTask;
    }
}
