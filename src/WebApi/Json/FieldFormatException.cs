using System.Text.Json;

namespace ContactAppointment.WebApi.Json;

/// <summary>A value has the right JSON type but not the right form; the message is meant for the caller. The parser adds the path.</summary>
internal sealed class FieldFormatException(string message) : JsonException(message);
