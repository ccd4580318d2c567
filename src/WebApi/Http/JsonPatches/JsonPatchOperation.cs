using System.Text.Json.Nodes;
using ContactAppointment.Application.Common.Exceptions;

namespace ContactAppointment.WebApi.Http.JsonPatches;

/// <summary>One step of a JSON Patch (RFC 6902 §4).</summary>
internal sealed class JsonPatchOperation
{
    /// <summary>All there are.</summary>
    public static readonly IReadOnlyList<string> Names = ["add", "remove", "replace", "move", "copy", "test"];

    private readonly string _name;
    private readonly JsonPointer? _from;
    private readonly JsonNode? _value;

    private JsonPatchOperation(string name, JsonPointer path, JsonPointer? from, JsonNode? value) =>
        (_name, Path, _from, _value) = (name, path, from, value);

    public JsonPointer Path { get; }

    /// <summary>The place that it takes something away from, if it does.</summary>
    public JsonPointer? Taken => _name == "move" ? _from : null;

    public bool IsTest => _name == "test";

    /// <summary>How much it has copied, in characters; what came with the patch is limited already.</summary>
    public int AddedTo(JsonNode document) => _name == "copy" ? _from!.In(document)?.ToJsonString().Length ?? 0 : 0;

    /// <exception cref="InputException">It is no operation; the error is at its place in the patch.</exception>
    public static JsonPatchOperation Read(JsonNode? node, int index)
    {
        var members = node as JsonObject ?? throw Wrong("", "Each operation is an object.");
        var name = TextOf("op");
        if (!Names.Contains(name))
            throw Wrong(".op", $"Choose one of: {string.Join(", ", Names)}.");
        var path = Pointer("path");
        if (path.IsWhole && name is not ("test" or "add" or "replace"))
            throw Wrong(".path", "The whole resource cannot be taken away.");
        var from = name is "move" or "copy" ? Pointer("from") : null;
        if (name == "move" && from!.Holds(path))
            throw Wrong(".path", "Nothing can be moved into itself.");
        if (name is "add" or "replace" or "test" && !members.ContainsKey("value"))
            throw Wrong(".value", "This operation needs a value.");
        return new JsonPatchOperation(name!, path, from, members["value"]);

        string? TextOf(string member) => members[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
        JsonPointer Pointer(string member) =>
            JsonPointer.Parse(TextOf(member)) ?? throw Wrong($".{member}", "Enter a JSON Pointer, such as /emails/0/email.");
        InputException Wrong(string member, string message) => new($"[{index}]{member}", message);
    }

    /// <summary>Carries it out; returns the document, which is another one where the whole was replaced.</summary>
    /// <exception cref="JsonPatchConflictException">What it is about is not there, or another than it is tested for.</exception>
    public JsonNode ApplyTo(JsonNode document)
    {
        switch (_name)
        {
            case "test":
                if (!JsonNode.DeepEquals(Path.In(document), _value))
                    throw new JsonPatchConflictException($"Another value than the tested one is at {Path}.");
                return document;
            case "remove":
                Path.Remove(document);
                return document;
            case "replace" when !Path.IsWhole:
                Path.Remove(document);
                break;
        }

        var value = _name switch
        {
            "move" => _from!.Remove(document),
            "copy" => _from!.In(document)?.DeepClone(),
            _ => _value?.DeepClone(),
        };
        if (Path.IsWhole)
            return value ?? throw new JsonPatchConflictException("The whole resource cannot be null.");
        Path.Add(document, value);
        return document;
    }
}
