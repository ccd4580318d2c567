using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactAppointment.IntegrationTests.Fuzz;

/// <summary>Bodies made of one that is taken, by breaking something of it.</summary>
internal static class HostileBodies
{
    private const int Depth = 10_000;
    private const int Entries = 10_000;
    private const int Large = 10 * 1024 * 1024;

    public static byte[] Of(JsonObject good, Random random)
    {
        var body = good.DeepClone().AsObject();
        return random.Next(200) switch
        {
            0 => Encoding.UTF8.GetBytes(Spliced(body, AnyField(body, random), JsonSerializer.Serialize(new string('x', Large)))),
            1 or 2 => Encoding.UTF8.GetBytes(Spliced(body, AnyField(body, random), ManyEntries(body, random))),
            3 => Encoding.UTF8.GetBytes(Spliced(body, AnyField(body, random), new string('[', Depth) + new string(']', Depth))),
            4 => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", Depth)) + "1" + new string('}', Depth)),
            5 => Encoding.UTF8.GetBytes(new string(random.GetItems(['[', '{', '"', '9', '\\', ' '], 1)[0], random.Next(1, 100_000))),
            < 20 => Truncated(Encoding.UTF8.GetBytes(body.ToJsonString()), random),
            < 40 => Damaged(Encoding.UTF8.GetBytes(body.ToJsonString()), random),
            < 50 => Encoding.UTF8.GetBytes(HostileValues.Json(random)),
            < 60 => Encoding.UTF8.GetBytes(Doubled(body, random)),
            < 70 => Encoding.Unicode.GetBytes(body.ToJsonString()),
            < 100 => Encoding.UTF8.GetBytes(body.ToJsonString()),
            _ => Encoding.UTF8.GetBytes(WithHostileFields(body, random)),
        };
    }

    /// <summary>Changes by the rules of RFC 6902, and against them.</summary>
    public static byte[] JsonPatch(JsonObject good, Random random)
    {
        var operations = Enumerable
            .Range(0, random.Next(60) == 0 ? Entries : random.Next(0, 6))
            .Select(_ =>
            {
                var names =
                    random.Next(8) == 0 ? ["op"]
                    : random.Next(8) == 0 ? new[] { "op", "path" }
                    : ["op", "path", "from", "value"];
                return $"{{{string.Join(',', names.Select(name => $"\"{name}\":{PatchPart(name, good, random)}"))}}}";
            });
        return Damaged(Encoding.UTF8.GetBytes($"[{string.Join(',', operations)}]"), random, oneIn: 5);
    }

    private static string PatchPart(string name, JsonObject good, Random random) =>
        name switch
        {
            "value" => HostileValues.Json(random),
            "op" => random.GetItems(["\"add\"", "\"replace\"", "\"remove\"", "\"move\"", "\"copy\"", "\"test\"", "\"Add\"", "7"], 1)[0],
            _ => random.Next(4) switch
            {
                0 => JsonSerializer.Serialize("/" + HostileValues.Text(random)),
                1 => random.GetItems(
                    ["\"\"", "\"/\"", "\"/emails/-\"", "\"/emails/99999999999\"", "\"/notes/0/note\"", "\"~\"", "null"],
                    1
                )[0],
                _ => JsonSerializer.Serialize("/" + AnyField(good, random)),
            },
        };

    private static string WithHostileFields(JsonObject body, Random random)
    {
        var hostile = Enumerable
            .Range(0, random.Next(1, 4))
            .Select(_ => (Field: AnyField(body, random), Json: Nested(random, body)))
            .ToList();
        for (var i = 0; i < hostile.Count; i++)
            body[hostile[i].Field] = $"\u0001{i}";
        var text = body.ToJsonString();
        for (var i = 0; i < hostile.Count; i++)
            text = text.Replace($"\"\\u0001{i}\"", hostile[i].Json, StringComparison.Ordinal);
        return text;
    }

    /// <summary>A hostile value; where the field holds a list of objects, in one of its entries half of the time.</summary>
    private static string Nested(Random random, JsonObject body) =>
        random.Next(4) == 0
        && body.Select(f => f.Value).OfType<JsonArray>().SelectMany(a => a).OfType<JsonObject>().ToArray() is { Length: > 0 } entries
        && random.GetItems(entries, 1)[0].DeepClone().AsObject() is { Count: > 0 } entry
            ? $"[{Spliced(entry, AnyField(entry, random), HostileValues.Json(random))}]"
            : HostileValues.Json(random);

    private static string ManyEntries(JsonObject body, Random random)
    {
        var entry = body.Select(f => f.Value).OfType<JsonArray>().Where(a => a.Count > 0).Select(a => a[0]!.ToJsonString()).ToArray();
        return $"[{string.Join(',', Enumerable.Repeat(entry.Length == 0 ? "\"x\"" : random.GetItems(entry, 1)[0], Entries))}]";
    }

    private static string Doubled(JsonObject body, Random random)
    {
        var field = JsonSerializer.Serialize(AnyField(body, random));
        return $"{{{field}:{HostileValues.Json(random)},{body.ToJsonString()[1..^1]},{field}:{HostileValues.Json(random)}}}";
    }

    private static byte[] Truncated(byte[] body, Random random) => body[..random.Next(body.Length)];

    private static byte[] Damaged(byte[] body, Random random, int oneIn = 1)
    {
        if (random.Next(oneIn) == 0)
            for (var i = random.Next(1, 4); i > 0 && body.Length > 0; i--)
                body[random.Next(body.Length)] = (byte)random.Next(256);
        return body;
    }

    private static string Spliced(JsonObject body, string field, string json)
    {
        body[field] = "\u0001";
        return body.ToJsonString().Replace("\"\\u0001\"", json, StringComparison.Ordinal);
    }

    private static string AnyField(JsonObject body, Random random) =>
        body.Count == 0 || random.Next(20) == 0 ? HostileValues.Text(random) : random.GetItems(body.Select(f => f.Key).ToArray(), 1)[0];
}
