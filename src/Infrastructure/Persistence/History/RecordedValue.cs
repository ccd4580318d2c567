using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ContactAppointment.Domain.Appointments;

namespace ContactAppointment.Infrastructure.Persistence.History;

/// <summary>Writes what an entity holds as the API would.</summary>
internal static class RecordedValue
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static JsonNode? Of(object? value) =>
        value switch
        {
            null => null,
            DateTimeOffset moment => JsonValue.Create(moment.UtcDateTime),
            NoteType type => JsonValue.Create((int)type),
            _ => JsonSerializer.SerializeToNode(value, value.GetType(), Options),
        };

    /// <summary>Whether a new entity says something by it.</summary>
    public static bool SaysSomething(JsonNode? value) =>
        value switch
        {
            null => false,
            JsonArray list => list.Count > 0,
            _ => value.GetValueKind() != JsonValueKind.String || value.ToString().Length > 0,
        };
}
