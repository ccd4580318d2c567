using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>Speaks to the service as one caller, in plain JSON: what the tests see is what clients see.</summary>
internal sealed class ApiClient(HttpClient http, string token, Guid organization, Guid user) : IDisposable
{
    public HttpClient Http { get; } = http;
    public Guid Organization { get; } = organization;
    public Guid User { get; } = user;

    public AuthenticationHeaderValue Authorization { get; } = new("Bearer", token);

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<HttpResponseMessage> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    public Task<HttpResponseMessage> PostAsync(string path, object body) => SendAsync(HttpMethod.Post, path, Json(body));

    public Task<HttpResponseMessage> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, Json(body));

    public Task<HttpResponseMessage> PatchAsync(string path, object body) =>
        SendAsync(HttpMethod.Patch, path, Json(body, "application/merge-patch+json"));

    public Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        HttpContent? content = null,
        params (string Name, string Value)[] headers
    )
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        request.Headers.Authorization = Authorization;
        return Http.SendAsync(request);
    }

    /// <summary>A resource that must be there.</summary>
    public async Task<JsonNode> ReadAsync(string path) => await (await GetAsync(path)).ReadAsync(HttpStatusCode.OK);

    /// <summary>Makes a resource and returns it.</summary>
    public async Task<JsonNode> CreateAsync(string path, object body) =>
        await (await PostAsync(path, body)).ReadAsync(HttpStatusCode.Created);

    public void Dispose() => Http.Dispose();

    /// <summary>A body: a text as it is, anything else as JSON.</summary>
    public static StringContent Json(object body, string mediaType = "application/json") =>
        new(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, mediaType);
}

internal static class HttpResponses
{
    /// <summary>The body of an answer that must have a status.</summary>
    public static async Task<JsonNode> ReadAsync(this HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(expected), text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>The problem document (RFC 9457) of an answer that must have a status.</summary>
    public static async Task<JsonNode> ReadProblemAsync(this HttpResponseMessage response, HttpStatusCode expected)
    {
        var problem = await response.ReadAsync(expected);
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(problem.AsObject().Select(p => p.Key), Is.SupersetOf(new[] { "type", "title", "status", "detail", "trace_id" }));
        Assert.That((int)problem["status"]!, Is.EqualTo((int)expected));
        return problem;
    }

    /// <summary>The fields that a 400 names, with their messages.</summary>
    public static async Task<IReadOnlyDictionary<string, string[]>> ReadErrorsAsync(this HttpResponseMessage response)
    {
        var problem = await response.ReadProblemAsync(HttpStatusCode.BadRequest);
        return problem["errors"].Deserialize<Dictionary<string, string[]>>() ?? [];
    }
}
