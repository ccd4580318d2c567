using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Documentation;
using ContactAppointment.IntegrationTests.Infrastructure;
using ApiOperation = ContactAppointment.IntegrationTests.Documentation.Operation;

namespace ContactAppointment.IntegrationTests.Fuzz;

/// <summary>Makes requests of every operation of the OpenAPI document. The same seed and number make the same request, but for its key.</summary>
internal sealed class FuzzRequests(OpenApiDocument document, int seed)
{
    private static readonly string[] _mediaTypes =
    [
        "application/json; charset=utf-16",
        "application/xml",
        "text/plain",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded",
        "application/json-patch+json",
        "application/merge-patch+json",
        "message/rfc822",
        "json",
        "*/*",
        "",
    ];

    private readonly List<ApiOperation> _operations = [.. document.Operations];
    private readonly Dictionary<string, JsonObject> _bodies = [];
    private readonly ConcurrentDictionary<string, string[]> _keys = [];

    public int Operations => _operations.Count;

    /// <summary>Makes what bodies name, and one thing of each kind.</summary>
    public async Task PrepareAsync(ApiClient client)
    {
        var bodies = new DocumentedBodies(client);
        foreach (var operation in _operations.Where(o => o.Bodies is not null && !o.IsRaw))
            _bodies[operation.ToString()] = await bodies.ExampleAsync(operation);
        foreach (var operation in _operations.Where(o => o.Creates))
            Remember(operation, await client.CreateAsync(operation.Path, await bodies.LastingExampleAsync(operation)));
    }

    /// <summary>Takes note of what a request made, so that later ones are about it.</summary>
    public void Remember(ApiOperation operation, JsonNode made)
    {
        if (made["uuid"] is { } uuid)
            _keys.AddOrUpdate(operation.Path, [$"{uuid}"], (_, keys) => [$"{uuid}", $"{made["id"]}", .. keys.Take(10)]);
    }

    public (ApiOperation Operation, HttpRequestMessage Request) Make(int number)
    {
        var random = new Random(HashOf(number));
        var operation = _operations[number % _operations.Count];
        var path = operation.Path.Replace("{id}", KeyFor(operation, random), StringComparison.Ordinal) + QueryFor(operation, random);
        var request = new HttpRequestMessage(operation.Verb, path);
        if (operation.Bodies is { } bodies)
            request.Content = BodyFor(operation, bodies, random);
        foreach (var (name, value) in HeadersFor(operation, random))
            request.Headers.TryAddWithoutValidation(name, value);
        request.Headers.ExpectContinue = request.Content?.Headers.ContentLength > 1024 * 1024; // or it is still being sent when it is refused
        return (operation, request);
    }

    private int HashOf(int number) => unchecked((seed * 1_000_003) ^ (number * 7919));

    private string KeyFor(ApiOperation operation, Random random)
    {
        var isKnown = operation.Method == "delete" ? random.Next(6) == 0 : random.Next(8) > 0; // or little is left to ask for
        if (isKnown && _keys.TryGetValue(operation.Path.Split("/{")[0], out var keys))
            return random.GetItems(keys, 1)[0];
        var text = random.Next(3) == 0 ? HostileValues.Number(random) : HostileValues.Text(random);
        var key = Uri.EscapeDataString(text.Trim('.'));
        return key is "" or "bounces" ? "x" : key; // those are other operations' paths
    }

    private static string QueryFor(ApiOperation operation, Random random)
    {
        var given = operation
            .Parameters.Where(p => (string?)p["in"] == "query" && random.Next(3) == 0)
            .Select(p => $"{p["name"]}={Uri.EscapeDataString(ValueOf(p, random))}");
        return "?" + string.Join('&', random.Next(10) == 0 ? given.Append("%ff=%00&&=") : given);
    }

    private static string ValueOf(JsonObject parameter, Random random) =>
        random.Next(4) switch
        {
            0 => $"{parameter["example"] ?? parameter["examples"]?["example"]?["value"]}",
            1 => HostileValues.Number(random),
            _ => HostileValues.Text(random),
        };

    private static IEnumerable<(string Name, string Value)> HeadersFor(ApiOperation operation, Random random)
    {
        foreach (var parameter in operation.Parameters.Where(p => (string?)p["in"] == "header"))
            if (random.Next(3) == 0)
                yield return (
                    (string)parameter["name"]!,
                    random.GetItems(["*", "\"x\"", "W/\"x\", \"y\"", "", "\"", ",,", "a b", "key"], 1)[0]
                );
        if (random.Next(20) == 0)
            yield return ("Accept", random.GetItems(["text/html", "*/*;q=0", "nonsense", "application/json;q=2"], 1)[0]);
        if (random.Next(20) == 0)
            yield return ("Traceparent", "00-" + new string('0', 32) + "-zz");
    }

    private ByteArrayContent BodyFor(ApiOperation operation, JsonObject bodies, Random random)
    {
        var mediaType =
            random.Next(12) == 0 ? random.GetItems(_mediaTypes, 1)[0] : random.GetItems(bodies.Select(b => b.Key).ToArray(), 1)[0];
        var content = new ByteArrayContent(
            operation.IsRaw ? RawBody(bodies, random)
            : mediaType.Contains("json-patch", StringComparison.Ordinal) ? HostileBodies.JsonPatch(_bodies[$"{operation}"], random)
            : HostileBodies.Of(Fresh(_bodies[$"{operation}"], random), random)
        );
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        if (random.Next(30) == 0)
            content.Headers.TryAddWithoutValidation("Content-Encoding", random.GetItems(["gzip", "br", "identity", "x"], 1)[0]);
        return content;
    }

    /// <summary>A body that was not used before: some values may be taken once only.</summary>
    private static JsonObject Fresh(JsonObject good, Random random)
    {
        var body = good.DeepClone().AsObject();
        body.Remove("customer_id");
        body.Remove("core_user_uuid");
        if (body.ContainsKey("requires_if_match"))
            body["requires_if_match"] = false;
        if (body["name"] is not null && body.Count < 4)
            body["name"] = $"{HostileValues.Text(random)}{random.Next()}";
        return body;
    }

    private static byte[] RawBody(JsonObject bodies, Random random)
    {
        var body = Encoding.UTF8.GetBytes($"{bodies.First().Value!["example"]}");
        if (random.Next(40) == 0)
            return new byte[10 * 1024 * 1024];
        for (var i = random.Next(0, 30); i > 0 && body.Length > 0; i--)
            body[random.Next(body.Length)] = (byte)random.Next(256);
        return body[..random.Next(body.Length + 1)];
    }
}
