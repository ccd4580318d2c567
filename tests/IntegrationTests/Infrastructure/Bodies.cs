using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>The smallest bodies that are taken, with whatever a test adds or overwrites.</summary>
internal static class Bodies
{
    public const string Start = "2026-05-04T09:00:00Z";
    public const string End = "2026-05-04T10:00:00Z";

    public static JsonObject Contact(params (string Name, object? Value)[] fields) =>
        With(new JsonObject { ["workflowlevel1_uuids"] = new JsonArray() }, fields);

    public static JsonObject Appointment(params (string Name, object? Value)[] fields) =>
        With(
            new JsonObject
            {
                ["start_date"] = Start,
                ["end_date"] = End,
                ["type"] = new JsonArray("visit"),
            },
            fields
        );

    public static JsonObject Notification(object? appointment, params (string Name, object? Value)[] fields) =>
        With(new JsonObject { ["recipient"] = "juergen@example.com" }, [("appointment", appointment), .. fields]);

    public static JsonObject DrivingTime(object? appointment, params (string Name, object? Value)[] fields) =>
        With(new JsonObject { ["time"] = 12 }, [("appointment", appointment), .. fields]);

    /// <summary>A body of a single field whose value is written as JSON.</summary>
    public static JsonObject Single(string name, string json) => new() { [name] = JsonNode.Parse(json) };

    private static JsonObject With(JsonObject body, (string Name, object? Value)[] fields)
    {
        foreach (var (name, value) in fields)
            body[name] = value as JsonNode is { } node ? node.DeepClone() : JsonSerializer.SerializeToNode(value);
        return body;
    }
}
