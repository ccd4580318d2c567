using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ContactAppointment.Floor;

/// <summary>Writes the columns of a row as fields of an answer.</summary>
internal static class Row
{
    public static void Text(this Utf8JsonWriter json, string name, DbDataReader row, int column)
    {
        if (row.IsDBNull(column))
            json.WriteNull(name);
        else
            json.WriteString(name, row.GetString(column));
    }

    public static void Uuid(this Utf8JsonWriter json, string name, DbDataReader row, int column)
    {
        if (row.IsDBNull(column))
            json.WriteNull(name);
        else
            json.WriteString(name, row.GetGuid(column));
    }

    public static void Choice(this Utf8JsonWriter json, string name, DbDataReader row, int column, string? display = null)
    {
        if (row.IsDBNull(column))
            json.WriteNull(name);
        else
            json.WriteString(name, Lower(row.GetString(column)));
        if (display is null)
            return;
        var shown = row.IsDBNull(column) ? null : row.GetString(column);
        json.WriteString(display, shown is "Mr" or "Ms" or "Mrs" ? $"{shown}." : shown);
    }

    public static void Time(this Utf8JsonWriter json, string name, DbDataReader row, int column) =>
        json.WriteString(name, row.GetDateTime(column).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture));

    public static void Uuids(this Utf8JsonWriter json, string name, DbDataReader row, int column, bool isText)
    {
        if (row.IsDBNull(column))
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        if (!isText)
            foreach (var uuid in row.GetFieldValue<Guid[]>(column))
                json.WriteStringValue(uuid);
        else
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(row.GetString(column)));
            while (reader.Read())
                if (reader.TokenType == JsonTokenType.String)
                    json.WriteStringValue(reader.GetGuid());
        }

        json.WriteEndArray();
    }

    public static void Texts(this Utf8JsonWriter json, string name, DbDataReader row, int column, bool isText)
    {
        json.WriteStartArray(name);
        if (!isText)
            foreach (var text in row.GetFieldValue<string[]>(column))
                json.WriteStringValue(text);
        else
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(row.GetString(column)));
            while (reader.Read())
                if (reader.TokenType == JsonTokenType.String)
                    json.WriteStringValue(reader.GetString());
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a stored list of objects with its keys in the contract's order and spelling, those that are null left out.</summary>
    public static void Objects(this Utf8JsonWriter json, string name, DbDataReader row, int column, string[] stored, string[] shown)
    {
        if (row.IsDBNull(column))
        {
            json.WriteNull(name);
            return;
        }

        var values = new string?[stored.Length];
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(row.GetString(column)));
        json.WriteStartArray(name);
        while (reader.Read())
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    Array.Clear(values);
                    break;
                case JsonTokenType.PropertyName:
                    var index = Array.IndexOf(stored, reader.GetString());
                    reader.Read();
                    values[index] = reader.GetString();
                    break;
                case JsonTokenType.EndObject:
                    json.WriteStartObject();
                    for (var i = 0; i < shown.Length; i++)
                        if (values[i] is { } value)
                            json.WriteString(shown[i], i == 0 ? Lower(value) : value); // the first one is the type
                    json.WriteEndObject();
                    break;
            }

        json.WriteEndArray();
    }

#pragma warning disable CA1308 // the contract's choices are in lower case
    private static string Lower(string choice) => choice.ToLowerInvariant();
#pragma warning restore CA1308
}
