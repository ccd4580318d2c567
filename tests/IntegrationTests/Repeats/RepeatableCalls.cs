using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Repeats;

/// <summary>Calls that bear an <c>Idempotency-Key</c>.</summary>
internal static class RepeatableCalls
{
    public static string NewKey() => Guid.NewGuid().ToString();

    public static Task<HttpResponseMessage> PostOnceAsync(this ApiClient client, string path, object? body, string key) =>
        client.SendAsync(HttpMethod.Post, path, body is null ? null : ApiClient.Json(body), ("Idempotency-Key", key));

    /// <summary>All of an answer that a repeat has to repeat.</summary>
    public static async Task<string> WholeAsync(this HttpResponseMessage answer) =>
        string.Join(
            '\n',
            (int)answer.StatusCode,
            answer.Content.Headers.ContentType,
            answer.Headers.Location,
            answer.Headers.ETag,
            await answer.Content.ReadAsStringAsync()
        );

    /// <summary>How many of a kind the caller sees.</summary>
    public static async Task<int> CountAsync(this ApiClient client, string collection) =>
        await client.ReadAsync(collection) is var list && list is JsonArray all ? all.Count : list["results"]!.AsArray().Count;
}
