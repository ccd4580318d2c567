using System.Data.Common;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ContactAppointment.Floor;

/// <summary>Records what a write does, as the service does: an entry for each thing that is changed, in the same transaction.</summary>
internal static class History
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Stores entries: of which kind of thing, which one, what happened to it, and its fields before and after.</summary>
    public static async Task AddAsync(
        DbConnection connection,
        DbTransaction transaction,
        Database database,
        Caller caller,
        params (string Subject, object Uuid, string Kind, string Changes)[] entries
    )
    {
        var values = new List<(string, object)>
        {
            ("o", database.Uuid(caller.Organization)),
            ("user", database.Uuid(caller.User)),
            ("now", database.Time(DateTimeOffset.UtcNow)),
            ("request", Guid.NewGuid().ToString("N")),
        };
        for (var i = 0; i < entries.Length; i++)
            values.AddRange([
                ($"subject{i}", entries[i].Subject),
                ($"of{i}", entries[i].Uuid),
                ($"kind{i}", entries[i].Kind),
                ($"changes{i}", entries[i].Changes),
                ($"uuid{i}", database.Uuid(Guid.CreateVersion7())),
            ]);
        await using var command = connection.Command(
            "INSERT INTO history_entries (changes, create_date, created_by, kind, organization_uuid, request_id, subject_kind, subject_uuid, uuid) VALUES "
                + string.Join(
                    ", ",
                    entries.Select((_, i) => $"(@changes{i}, @now, @user, @kind{i}, @o, @request, @subject{i}, @of{i}, @uuid{i})")
                ),
            [.. values]
        );
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The fields of something new, which had no values before.</summary>
    public static string Of(JsonElement body, params (string Field, object Value)[] others)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, _options))
        {
            json.WriteStartObject();
            foreach (var field in body.EnumerateObject())
                if (field.Value.ValueKind != JsonValueKind.Null)
                {
                    Begin(json, field.Name);
                    field.Value.WriteTo(json);
                    json.WriteEndObject();
                }

            foreach (var (field, value) in others)
            {
                Begin(json, field);
                if (value is int number)
                    json.WriteNumberValue(number);
                else
                    json.WriteStringValue(value.ToString());
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    /// <summary>One text that was replaced by another.</summary>
    public static string Of(string field, string before, string after)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, _options))
        {
            json.WriteStartObject();
            json.WriteStartObject(field);
            json.WriteString("before", before);
            json.WriteString("after", after);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    private static void Begin(Utf8JsonWriter json, string field)
    {
        json.WriteStartObject(field);
        json.WriteNull("before");
        json.WritePropertyName("after");
    }
}
