using System.Globalization;
using System.Text.Json.Nodes;
using ContactAppointment.Application.Common.Revisions;
using ContactAppointment.WebApi.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>Says what each answer means, and which headers it bears.</summary>
internal sealed class AnswerDescription : IOpenApiOperationTransformer
{
    private const string Takes = "The media types that are taken here.";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var answers = context
            .Description.ActionDescriptor.EndpointMetadata.OfType<IProducesResponseTypeMetadata>()
            .ToLookup(m => m.StatusCode.ToString(CultureInfo.InvariantCulture));
        var isPatch = context.Description.HttpMethod == HttpMethods.Patch;
        foreach (var (status, answer) in operation.Responses ?? [])
        {
            if (answer is not OpenApiResponse response)
                continue;
            response.Description = answers[status].Select(m => m.Description).OfType<string>().LastOrDefault() ?? response.Description;
            if (status == "304" || (status[0] == '2' && answers[status].Any(m => m.Type?.IsAssignableTo(typeof(IRevised)) == true)))
                Add(response, HeaderNames.ETag, Header("The state of the resource (RFC 9110 §8.8.3).", Examples.EntityTag));
            var header = status switch
            {
                "201" => (
                    HeaderNames.Location,
                    Header(
                        "The address of the new resource.",
                        $"http://localhost:8002/{context.Description.RelativePath?.Trim('/')}/{Examples.Uuid}/",
                        "uri"
                    )
                ),
                "401" => (HeaderNames.WWWAuthenticate, Header("How to say who is calling (RFC 6750 §3).", "Bearer")),
                "415" when isPatch => ("Accept-Patch", Header(Takes, string.Join(", ", BodyReader.Patches))),
                "415" => (HeaderNames.Accept, Header(Takes, BodyReader.Json)),
                "429" or "503" => (HeaderNames.RetryAfter, Header("After how many seconds to try again.", "5")),
                _ => default,
            };
            if (header.Item1 is { } name)
                Add(response, name, header.Item2);
        }

        return Task.CompletedTask;
    }

    private static void Add(OpenApiResponse response, string name, OpenApiHeader header) =>
        (response.Headers ??= new Dictionary<string, IOpenApiHeader>())[name] = header;

    private static OpenApiHeader Header(string description, string example, string? format = null) =>
        new()
        {
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = format },
            Example = JsonValue.Create(example),
        };
}
