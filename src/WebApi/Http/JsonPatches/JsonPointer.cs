using System.Globalization;
using System.Text.Json.Nodes;

namespace ContactAppointment.WebApi.Http.JsonPatches;

/// <summary>Names a place in a JSON document (RFC 6901); the empty one names the whole.</summary>
internal sealed class JsonPointer
{
    private const string AfterTheLast = "-";

    private readonly string _text;
    private readonly IReadOnlyList<string> _segments;

    private JsonPointer(string text, IReadOnlyList<string> segments) => (_text, _segments) = (text, segments);

    public bool IsWhole => _segments.Count == 0;

    /// <summary>The member of the document that it is in; null for the whole.</summary>
    public string? Field => _segments.Count > 0 ? _segments[0] : null;

    public static JsonPointer? Parse(string? text)
    {
        if (text is null or not ("" or ['/', ..]) || HasBadEscape(text))
            return null;
        return new JsonPointer(
            text,
            [
                .. text.Split('/')
                    .Skip(1)
                    .Select(s => s.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)),
            ]
        );
    }

    public override string ToString() => _text;

    /// <summary>Whether another one names a place in what this one names.</summary>
    public bool Holds(JsonPointer other) =>
        other._segments.Count > _segments.Count && other._segments.Take(_segments.Count).SequenceEqual(_segments);

    /// <summary>What stands there.</summary>
    /// <exception cref="JsonPatchConflictException">There is no such place.</exception>
    public JsonNode? In(JsonNode? document)
    {
        foreach (var segment in _segments)
            document = document switch
            {
                JsonObject members when members.TryGetPropertyValue(segment, out var member) => member,
                JsonArray items when IndexIn(items.Count, segment) is { } index => items[index],
                _ => throw Missing(),
            };
        return document;
    }

    /// <summary>Puts a value there: as a member, in place of one, or between the items of a list.</summary>
    public void Add(JsonNode document, JsonNode? value)
    {
        switch (Parent(document))
        {
            case JsonObject members:
                members[_segments[^1]] = value;
                break;
            case JsonArray items when _segments[^1] == AfterTheLast:
                items.Add(value);
                break;
            case JsonArray items when IndexIn(items.Count + 1, _segments[^1]) is { } index:
                items.Insert(index, value);
                break;
            default:
                throw Missing();
        }
    }

    /// <summary>Takes what stands there away, and returns it.</summary>
    public JsonNode? Remove(JsonNode document)
    {
        var removed = In(document);
        if (Parent(document) is JsonArray items)
            items.RemoveAt(IndexIn(items.Count, _segments[^1])!.Value);
        else
            ((JsonObject)Parent(document)!).Remove(_segments[^1]);
        return removed;
    }

    private JsonNode? Parent(JsonNode document) => new JsonPointer(_text, [.. _segments.SkipLast(1)]).In(document);

    /// <summary>A number without leading zeros, below a bound (RFC 6901 §4).</summary>
    private static int? IndexIn(int count, string segment) =>
        int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && index < count
        && index.ToString(CultureInfo.InvariantCulture) == segment
            ? index
            : null;

    private static bool HasBadEscape(string text)
    {
        for (var i = text.IndexOf('~', StringComparison.Ordinal); i >= 0; i = text.IndexOf('~', i + 1))
            if (i + 1 == text.Length || text[i + 1] is not ('0' or '1'))
                return true;
        return false;
    }

    private JsonPatchConflictException Missing() => new($"There is nothing at {_text}.");
}
