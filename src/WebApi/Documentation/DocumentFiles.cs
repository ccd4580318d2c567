using System.Text;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>The OpenAPI document as it is sent. It takes long to make and never changes while the program runs, so it is made once.</summary>
internal sealed class DocumentFiles([FromKeyedServices(DocumentFiles.Name)] IOpenApiDocumentProvider provider)
{
    /// <summary>The framework's name for a document where there is one only.</summary>
    public const string Name = "v1";

    private readonly Lazy<Task<(byte[] Json, byte[] Yaml)>> _files = new(() => WriteAsync(provider));

    public async Task<IResult> GetJsonAsync() => TypedResults.Bytes((await _files.Value).Json, "application/json;charset=utf-8");

    /// <summary>The document in YAML (RFC 9512).</summary>
    public async Task<IResult> GetYamlAsync() => TypedResults.Bytes((await _files.Value).Yaml, "application/yaml");

    private static async Task<(byte[] Json, byte[] Yaml)> WriteAsync(IOpenApiDocumentProvider provider)
    {
        var document = await provider.GetOpenApiDocumentAsync();
        return (
            Encoding.UTF8.GetBytes(await document.SerializeAsync(OpenApiSpecVersion.OpenApi3_1, OpenApiConstants.Json)),
            Encoding.UTF8.GetBytes(await document.SerializeAsync(OpenApiSpecVersion.OpenApi3_1, OpenApiConstants.Yaml))
        );
    }
}
