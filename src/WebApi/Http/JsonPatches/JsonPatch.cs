using System.Text.Json;
using System.Text.Json.Nodes;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.WebApi.Http.Limits;

namespace ContactAppointment.WebApi.Http.JsonPatches;

/// <summary>
/// A JSON Patch (RFC 6902) of a resource as its answers show it. What it makes of the fields that a body may bring is the body of a merge
/// patch, so that both are held to the same rules; see <c>docs/decisions/0015</c> for why it is our own.
/// </summary>
internal sealed class JsonPatch
{
    /// <summary>The most operations.</summary>
    public const int MaxOperations = 500;

    private readonly List<JsonPatchOperation> _operations;

    private JsonPatch(List<JsonPatchOperation> operations) => _operations = operations;

    /// <exception cref="BadHttpRequestException">It is no list, or has too many operations.</exception>
    /// <exception cref="InputException">An operation is none.</exception>
    public static JsonPatch Read(ReadOnlySpan<byte> text)
    {
        JsonNode? node;
        try
        {
            node = JsonNode.Parse(text);
        }
        catch (Exception e) when (e is JsonException or ArgumentException) // the latter for a key that stands twice
        {
            throw new BadHttpRequestException("The body is no JSON Patch.", e);
        }

        if (node is not JsonArray { Count: <= MaxOperations } operations)
            throw new BadHttpRequestException($"A JSON Patch is a list of at most {MaxOperations} operations.");
        try
        {
            return new JsonPatch([.. operations.Select(JsonPatchOperation.Read)]);
        }
        catch (ArgumentException e)
        {
            throw new BadHttpRequestException("A key stands twice in an operation.", e);
        }
    }

    /// <summary>The fields that the patch changes, with their new values; null for those that it takes away.</summary>
    /// <param name="shown">The resource.</param>
    /// <param name="writable">The names of the fields that a body may bring.</param>
    /// <exception cref="InputException">It changes a field that no body may bring.</exception>
    /// <exception cref="JsonPatchConflictException">The resource is not as the patch takes it to be.</exception>
    public JsonObject ChangesOf(JsonObject shown, IReadOnlySet<string> writable)
    {
        JsonNode patched = shown.DeepClone();
        var room = LimitsOptions.DefaultMaxBodyBytes;
        for (var i = 0; i < _operations.Count; i++)
        {
            CheckIsWritable(_operations[i], i, shown, writable);
            patched = _operations[i].ApplyTo(patched);
            if ((room -= _operations[i].AddedTo(patched)) < 0)
                throw new InputException($"[{i}]", "This would make the resource too large.");
        }

        var after = patched as JsonObject ?? throw new InputException("[0]", "A resource is an object.");
        var changed = writable.Where(name => !JsonNode.DeepEquals(shown[name], after[name]));
        return new JsonObject(changed.Select(name => KeyValuePair.Create(name, after[name]?.DeepClone())));
    }

    private static void CheckIsWritable(JsonPatchOperation operation, int index, JsonObject shown, IReadOnlySet<string> writable)
    {
        if (operation.IsTest)
            return;
        foreach (var (place, member) in new[] { (operation.Path, "path"), (operation.Taken, "from") })
            if (place?.Field is { } field && !writable.Contains(field))
                throw new InputException(
                    $"[{index}].{member}",
                    shown.ContainsKey(field) ? "This field is read-only." : "There is no such field."
                );
    }
}
