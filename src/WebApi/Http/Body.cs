using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContactAppointment.WebApi.Http;

/// <summary>The JSON body of a <c>POST</c> or <c>PUT</c>.</summary>
internal sealed record Body<T>(T Value) : IEndpointParameterMetadataProvider
    where T : notnull
{
    public static async ValueTask<Body<T>?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        new(await BodyReader.ReadAsync<T>(context, BodyReader.Json));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new BodyMetadata(typeof(T), BodyReader.Json));
}

/// <summary>Tells the OpenAPI document and the 415 answer what an endpoint takes.</summary>
internal sealed class BodyMetadata(Type type, params string[] mediaTypes) : IAcceptsMetadata
{
    public IReadOnlyList<string> ContentTypes => mediaTypes;

    public Type? RequestType => type;

    public bool IsOptional => false;
}
