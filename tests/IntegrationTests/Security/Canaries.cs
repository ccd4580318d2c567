using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Documentation;
using ContactAppointment.IntegrationTests.Infrastructure;
using ApiOperation = ContactAppointment.IntegrationTests.Documentation.Operation;

namespace ContactAppointment.IntegrationTests.Security;

/// <summary>
/// Things of an organization with a canary in each field that takes one: a text that nobody else has, or a uuid. Which fields there are is
/// what the OpenAPI document says.
/// </summary>
internal sealed class Canaries(ApiClient owner, OpenApiDocument document)
{
    /// <summary>Stands in every text; folded to lower case or not.</summary>
    public const string Mark = "kanari";

    public const string Mailbox = "kanari@kanari.example";

    private const int CustomerNumber = 987_654_321;

    private readonly HashSet<string> _uuids = [];
    private int _count;

    /// <summary>What was made, by the path of its collection.</summary>
    public Dictionary<string, JsonNode> Made { get; } = [];

    /// <summary>Whatever tells of the organization where it stands.</summary>
    public IEnumerable<string> All => [Mark, $"{owner.Organization}", $"{owner.User}", $"{CustomerNumber}", .. _uuids];

    /// <summary>How many canaries are shown to the owner.</summary>
    public int Shown => Made.Values.Sum(m => m.ToJsonString().Split(Mark).Length - 1);

    /// <summary>Makes one of each kind, those first that others name.</summary>
    public async Task MakeAllAsync()
    {
        string[] first = ["/contacttype", "/contact", "/appointment"];
        foreach (
            var create in document.Operations.Where(o => o.Creates).OrderBy(o => Array.IndexOf(first, o.Path) is >= 0 and var i ? i : 9)
        )
            await MakeAsync(create.Path, HttpMethod.Post, create);
        await MakeAsync(
            "/organizationsettings",
            HttpMethod.Patch,
            document.Operations.Single(o => o is { Path: "/organizationsettings", Method: "patch" })
        );
        foreach (var (path, made) in Made.ToList())
            Made[path] = await owner.ReadAsync(path == "/organizationsettings" ? path : $"{path}/{made["uuid"]}"); // with what came later
        foreach (var made in Made.Values)
            Keep(made);
    }

    private async Task MakeAsync(string path, HttpMethod method, ApiOperation operation)
    {
        var (_, described) = operation.Bodies!.First();
        var schema = document.Resolve(described!["schema"]!);
        var body = new JsonObject();
        foreach (var (name, field) in schema["properties"]!.AsObject())
            body[name] = Known(name) ?? Filled(document.Resolve(field!));
        // The later of the two says when a mail goes out, and none is to.
        foreach (var left in new[] { "send_at", "send_before", "send_notification", "organization_uuid", "is_global" })
            body.Remove(left);

        HttpResponseMessage answer = null!;
        for (var i = 0; i < 3; i++)
        {
            answer = await owner.SendAsync(method, path, ApiClient.Json(body));
            if (answer.IsSuccessStatusCode)
                break;
            // Some texts have a form of their own: those stay examples.
            foreach (var wrong in (await answer.ReadErrorsAsync()).Keys.Select(k => k.Split('.', '[')[0]).ToHashSet())
                body[wrong] = document.Resolve(schema["properties"]![wrong]!)["examples"]?[0]?.DeepClone();
        }

        Assert.That(answer.IsSuccessStatusCode, $"{operation} {body}: {await answer.Content.ReadAsStringAsync()}");
        Made[path] = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private JsonNode? Known(string field) =>
        field switch
        {
            "appointment" => Uuid("/appointment"),
            "appointments" => new JsonArray(), // the appointment has a note of its own
            "contact_uuid" => Uuid("/contact"),
            "contact_type" => Uuid("/contacttype"),
            "customer_id" => CustomerNumber,
            "recipient" => Mailbox,
            _ => null,
        };

    private JsonNode Uuid(string path) => Made[path]["uuid"]!.DeepClone();

    private JsonNode? Filled(JsonObject schema)
    {
        if (schema["properties"] is JsonObject properties)
            return new JsonObject(properties.Select(p => KeyValuePair.Create(p.Key, Filled(document.Resolve(p.Value!)))));
        if (schema["items"] is { } items)
            return new JsonArray(Filled(document.Resolve(items)));
        var isText = schema["type"]?.ToJsonString().Contains("string", StringComparison.Ordinal) == true;
        return (string?)schema["format"] switch
        {
            "uuid" => Guid.CreateVersion7().ToString(),
            "idn-email" or "email" => $"{Mark}{_count++}@kanari.example",
            null when isText && schema["enum"] is null && schema["pattern"] is null => $"{Mark}{_count++}",
            _ => schema["examples"]?[0]?.DeepClone(),
        };
    }

    private void Keep(JsonNode? node)
    {
        if (node is JsonArray items)
            foreach (var item in items)
                Keep(item);
        else if (node is JsonObject fields)
            foreach (var (_, value) in fields)
                Keep(value);
        else if (node is JsonValue value && value.TryGetValue<string>(out var text) && Guid.TryParse(text, out var uuid))
            _uuids.Add(uuid.ToString());
    }
}
