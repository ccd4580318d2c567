using System.Globalization;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Errors;

/// <summary>A value that a field does not take.</summary>
/// <param name="Field">The field of the body that it is sent in.</param>
/// <param name="Json">What is sent as the field, as text: some of it no library would write.</param>
/// <param name="Path">The path that the answer must name.</param>
internal sealed record WrongValue(string Field, string Json, string Path);

/// <summary>Derives what a field does not take from its schema: each wrong JSON type, each limit overstepped, each form broken.</summary>
internal static class WrongValues
{
    private static readonly (string Type, string Json)[] OfEachType =
    [
        ("null", "null"),
        ("boolean", "true"),
        ("integer", "7"),
        ("number", "1.5"),
        ("string", "\"7\""),
        ("array", "[]"),
        ("array", "[[]]"),
        ("object", "{}"),
    ];

    private static readonly string[] BadUuids =
    [
        "x",
        "0199f4a0-1111-7000-8000-00000000000",
        "{0199f4a0-1111-7000-8000-000000000001}",
        "0199f4a0-1111-7000-8000-00000000000g",
        "urn:uuid:0199f4a0-1111-7000-8000-000000000001",
    ];

    private static readonly string[] BadMailboxes = ["x", "a@", "@b.de", "a@b", "a b@c.de", "a@b.de, c@d.de", "a@b..de", "<a@b.de>"];

    private static readonly string[] BadTimes =
    [
        "x",
        "2026-05-04",
        "10:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-02-30T10:00:00Z",
        "2026-05-04T25:00:00Z",
        "2026-05-04T10:61:00Z",
        "2026-05-04T10:00:00+25:00",
        "12026-05-04T10:00:00Z",
        "1777888800",
    ];

    public static IEnumerable<WrongValue> Of(DescribedResource resource) =>
        resource.Fields.SelectMany(field =>
            Of(resource, field.Schema).Select(v => new WrongValue(field.Name, v.Json, field.Name + v.Path))
        );

    private static IEnumerable<(string Json, string Path)> Of(DescribedResource resource, JsonNode schema)
    {
        var types = TypesOf(schema);
        foreach (var (type, json) in OfEachType.Where(t => !Takes(types, t.Type)))
            yield return (json, "");
        if (types.Contains("string"))
            foreach (var text in BadTexts(schema))
                yield return (text, "");
        if (types.Contains("integer") || types.Contains("number"))
            foreach (var number in BadNumbers(schema))
                yield return (number, "");
        if (types.Contains("array"))
            foreach (var wrong in BadLists(resource, schema))
                yield return wrong;
    }

    private static IEnumerable<string> BadTexts(JsonNode schema)
    {
        yield return """ "a\u0000b" """;
        yield return """ "\ud83d" """;
        yield return """ "\ude00\ud83d" """;
        if ((int?)schema["maxLength"] is { } max)
            yield return Quoted(new string('1', max + 1));
        if ((int?)schema["minLength"] is { } min)
            yield return Quoted(new string('1', min - 1));
        if (schema["enum"] is JsonArray choices)
            foreach (var choice in choices.Select(c => c?.ToString()).Where(c => c?.Any(char.IsLetter) == true).Take(1).Append("nonsense"))
                yield return Quoted(choice!.ToUpperInvariant());
        string[] malformed = ((string?)schema["format"], (string?)schema["pattern"]) switch
        {
            ("uuid", _) => BadUuids,
            ("idn-email", _) => BadMailboxes,
            (_, { } pattern) when pattern.Contains("[Tt ]", StringComparison.Ordinal) => BadTimes,
            (_, { }) => ["x", "-1", "0x10", "1e2", "99999999999999999999", "../1", "1;2"],
            _ => [],
        };
        foreach (var text in malformed)
            yield return Quoted(text);
    }

    private static IEnumerable<string> BadNumbers(JsonNode schema)
    {
        yield return "1e999";
        yield return "-1e999";
        yield return "99999999999999999999";
        if ((decimal?)schema["maximum"] is { } max && max != int.MaxValue)
            yield return (max + 1).ToString(CultureInfo.InvariantCulture);
        if ((string?)schema["format"] == "int32" || schema["enum"] is not null)
            yield return "2147483648";
        yield return ((decimal?)schema["minimum"] - 1 ?? -1).ToString(CultureInfo.InvariantCulture);
    }

    private static IEnumerable<(string Json, string Path)> BadLists(DescribedResource resource, JsonNode schema)
    {
        if ((int?)schema["minItems"] > 0)
            yield return ("[]", "");
        var item = resource.Resolve(schema["items"]!);
        if (item["properties"] is not JsonObject properties)
        {
            foreach (var (json, path) in Of(resource, item))
                yield return ($"[{json}]", $"[0]{path}");
            yield break;
        }

        foreach (var json in new[] { "null", "7", "\"x\"", "[]" })
            yield return ($"[{json}]", "[0]");
        foreach (var name in DescribedResource.RequiredOf(item))
            yield return ("[{}]", $"[0].{name}");
        foreach (var (name, field) in properties)
        foreach (var (json, path) in Of(resource, resource.Resolve(field!)))
            yield return ($"[{Spliced(DescribedResource.Example(item), name, json)}]", $"[0].{name}{path}");
    }

    /// <summary>A body with a field whose value is text that need not be JSON.</summary>
    public static string Spliced(JsonObject body, string field, string json)
    {
        const string place = "here";
        body[field] = place;
        return body.ToJsonString().Replace($"\"{field}\":\"{place}\"", $"\"{field}\":{json}", StringComparison.Ordinal);
    }

    private static HashSet<string> TypesOf(JsonNode schema) =>
        schema["type"] switch
        {
            JsonArray several => [.. several.Select(t => (string)t!)],
            { } one => [(string)one!],
            _ => throw new AssertionException($"No type: {schema}"),
        };

    private static bool Takes(HashSet<string> types, string type) =>
        types.Contains(type) || (type == "integer" && types.Contains("number"));

    private static string Quoted(string text) => $"\"{text}\"";
}
