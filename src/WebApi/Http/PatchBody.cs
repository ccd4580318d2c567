using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Common.Revisions;
using ContactAppointment.WebApi.Http.Conditions;
using ContactAppointment.WebApi.Http.JsonPatches;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContactAppointment.WebApi.Http;

/// <summary>
/// The body of a <c>PATCH</c>: JSON Merge Patch (RFC 7396), under its own media type or as plain JSON, or JSON Patch (RFC 6902), which is
/// applied to the resource as it is shown.
/// </summary>
internal sealed class PatchBody<T> : IEndpointParameterMetadataProvider
    where T : notnull
{
    private readonly T? _fields;
    private readonly JsonPatch? _patch;
    private readonly HttpContext _http;

    private PatchBody(HttpContext http, T? fields, JsonPatch? patch) => (_http, _fields, _patch) = (http, fields, patch);

    public static async ValueTask<PatchBody<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (!BodyReader.IsJsonPatch(context))
            return new PatchBody<T>(context, await BodyReader.ReadAsync<T>(context, BodyReader.Patches), patch: null);
        BodyReader.Demand(context, BodyReader.JsonPatch);
        return new PatchBody<T>(context, fields: default, JsonPatch.Read((await BodyReader.ReadTextAsync(context)).Span));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new BodyMetadata(typeof(T), BodyReader.Patches));

    /// <summary>Makes the change. A JSON Patch is applied again when another writer came between its look at the resource and the save.</summary>
    /// <param name="read">Shows the resource.</param>
    /// <param name="write">Changes the fields that are given; of a JSON Patch, lists are whole.</param>
    public async Task<TDto> ApplyAsync<TDto>(Func<Task<TDto>> read, Func<T, bool, Task<TDto>> write)
        where TDto : IRevised
    {
        if (_patch is null)
            return await write(_fields!, false);

        var precondition = _http.RequestServices.GetRequiredService<HttpPrecondition>();
        for (var retries = ConflictRetry.MaxRetries; ; retries--)
        {
            var shown = await read();
            if (!precondition.IsWhatTheCallerDemands(shown.Revision))
                throw new PreconditionFailedException();
            precondition.Expect(shown.Revision);
            try
            {
                return await write(Patched(shown), true);
            }
            catch (PreconditionFailedException) when (retries > 0 && precondition.IsWhatTheCallerDemands(shown.Revision)) { }
        }
    }

    private T Patched<TDto>(TDto shown)
    {
        var options = BodyReader.OptionsOf(_http);
        var writable = options.GetTypeInfo(typeof(T)).Properties.Select(p => p.Name).ToHashSet();
        var changes = _patch!.ChangesOf((JsonObject)JsonSerializer.SerializeToNode(shown, options)!, writable);
        return BodyReader.Parse<T>(JsonSerializer.SerializeToUtf8Bytes(changes, options), options);
    }
}
