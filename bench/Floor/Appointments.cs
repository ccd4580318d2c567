using System.Buffers.Text;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace ContactAppointment.Floor;

/// <summary>Answers what is asked of appointments: one query for them with their contacts, one for their notes, one for their driving times.</summary>
internal static class Appointments
{
    private const int PageSize = 30;
    private const int First = 25; // where the columns of the appointment follow those of the contact

    private static readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    private const string Columns =
        "a.id, a.uuid, a.name, a.owner, a.start_date, a.end_date, a.types, a.address, a.siteprofile_uuid, a.contact_uuid, a.invitee_uuids, "
        + "a.workflowlevel2_uuids, a.organization_uuid, a.summary, a.version";

    private const string From =
        "appointments a LEFT JOIN contacts c ON c.uuid = a.contact_uuid AND c.organization_uuid = @o "
        + "LEFT JOIN contact_types t ON t.id = c.contact_type_id AND (t.is_global OR t.organization_uuid = @o)";

    public static async Task<string?> OneAsync(Utf8JsonWriter json, DbConnection connection, Database database, Caller caller, string id)
    {
        var number = int.Parse(id, CultureInfo.InvariantCulture);
        var notes = await NotesAsync(connection, database, caller, [number]);
        await SkimDrivingTimesAsync(connection, database, caller, [number]);
        await using var command = database.Ask(
            connection,
            caller,
            $"SELECT {ContactJson.Columns}, {Columns} FROM {From} WHERE a.organization_uuid = @o AND a.deleted_at IS NULL AND a.id = @id",
            ("o", database.Uuid(caller.Organization)),
            ("id", number)
        );
        await using var row = await command.ExecuteReaderAsync();
        if (!await row.ReadAsync())
            return null;
        Write(json, row, database.IsSqlite, notes);
        var contact = row.IsDBNull(1) ? "-" : ContactJson.RevisionOf(row);
        return $"{row.GetGuid(First + 1):N}.{row.GetInt32(First + 14)} {string.Join(',', notes[number].Select(n => $"{n.Id}.{n.Version}"))}  {contact}";
    }

    public static async Task<bool> PageAsync(
        Utf8JsonWriter json,
        DbConnection connection,
        Database database,
        Caller caller,
        HttpRequest request
    )
    {
        var filter = "a.organization_uuid = @o AND a.deleted_at IS NULL";
        var values = new List<(string, object)> { ("o", database.Uuid(caller.Organization)) };
        foreach (var (name, comparison) in new[] { ("start_date_gte", ">="), ("start_date_lte", "<=") })
            if (request.Query[name].ToString() is { Length: > 0 } given)
            {
                values.Add((name, database.Time(DateTimeOffset.Parse(given, CultureInfo.InvariantCulture))));
                filter += $" AND a.start_date {comparison} @{name}";
            }

        var ids = new List<int>();
        await using (
            var keys = database.Ask(
                connection,
                caller,
                $"SELECT a.id FROM appointments a WHERE {filter} ORDER BY a.id LIMIT {PageSize + 1}",
                [.. values]
            )
        )
        await using (var row = await keys.ExecuteReaderAsync())
            while (await row.ReadAsync())
                ids.Add(row.GetInt32(0));

        var goesOn = ids.Count > PageSize;
        if (goesOn)
            ids.RemoveAt(PageSize);
        json.WriteStartObject();
        json.WriteString("next", goesOn ? NextOf(request, ids[^1]) : null);
        json.WriteNull("previous");
        json.WriteStartArray("results");
        if (ids.Count > 0)
        {
            var notes = await NotesAsync(connection, database, caller, ids);
            await SkimDrivingTimesAsync(connection, database, caller, ids);
            await using var command = database.Ask(
                connection,
                caller,
                $"SELECT {ContactJson.Columns}, {Columns} FROM {From} WHERE a.organization_uuid = @o AND a.deleted_at IS NULL AND a.id IN ({string.Join(',', ids)}) ORDER BY a.id",
                ("o", database.Uuid(caller.Organization))
            );
            await using var row = await command.ExecuteReaderAsync();
            while (await row.ReadAsync())
                Write(json, row, database.IsSqlite, notes);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return true;
    }

    private static void Write(Utf8JsonWriter json, DbDataReader row, bool isSqlite, ILookup<int, Note> notes)
    {
        json.WriteStartObject();
        var id = row.GetInt32(First);
        json.WriteNumber("id", id);
        json.Uuid("uuid", row, First + 1);
        json.Text("name", row, First + 2);
        json.Uuid("owner", row, First + 3);
        json.Time("start_date", row, First + 4);
        json.Time("end_date", row, First + 5);
        json.Texts("type", row, First + 6, isSqlite);
        json.Text("address", row, First + 7);
        json.Uuid("siteprofile_uuid", row, First + 8);
        json.Uuid("contact_uuid", row, First + 9);
        json.WritePropertyName("contact");
        if (row.IsDBNull(1))
            json.WriteNullValue();
        else
            ContactJson.Write(json, row, isSqlite);
        json.Uuids("invitee_uuids", row, First + 10, isSqlite);
        json.Uuids("workflowlevel2_uuids", row, First + 11, isSqlite);
        json.Uuid("organization_uuid", row, First + 12);
        json.Text("summary", row, First + 13);
        json.WriteStartArray("notes");
        foreach (var note in notes[id])
        {
            json.WriteStartObject();
            json.WriteNumber("id", note.Id);
            json.WriteString("note", note.Text);
            json.WriteNumber("type", note.Type);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("driving_times"); // the loaded data have none
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static async Task<ILookup<int, Note>> NotesAsync(
        DbConnection connection,
        Database database,
        Caller caller,
        IEnumerable<int> ids
    )
    {
        var notes = new List<Note>();
        await using var command = database.Ask(
            connection,
            caller,
            "SELECT p.appointment_id, n.id, n.version, n.note, p.type FROM note_placements p JOIN appointment_notes n ON n.id = p.note_id "
                + $"WHERE p.organization_uuid = @o AND p.deleted_at IS NULL AND p.appointment_id IN ({string.Join(',', ids)}) ORDER BY p.appointment_id, p.type",
            ("o", database.Uuid(caller.Organization))
        );
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            notes.Add(new Note(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetString(3), row.GetInt32(4)));
        return notes.ToLookup(n => n.Appointment);
    }

    private static async Task SkimDrivingTimesAsync(DbConnection connection, Database database, Caller caller, IEnumerable<int> ids)
    {
        await using var command = database.Ask(
            connection,
            caller,
            $"SELECT id FROM appointment_driving_times WHERE organization_uuid = @o AND deleted_at IS NULL AND appointment_id IN ({string.Join(',', ids)})",
            ("o", database.Uuid(caller.Organization))
        );
        await using var row = await command.ExecuteReaderAsync();
        if (await row.ReadAsync())
            throw new NotSupportedException("The data that are measured have no driving times.");
    }

    /// <summary>A cursor made with the same kind of work: encrypted and signed.</summary>
    private static string NextOf(HttpRequest request, int id)
    {
        using var aes = Aes.Create();
        aes.Key = _key;
        var cipher = aes.EncryptCbc(BitConverter.GetBytes(id), RandomNumberGenerator.GetBytes(16));
        var cursor = Base64Url.EncodeToString(HMACSHA256.HashData(_key, cipher));
        var query = string.Concat(request.Query.Select(q => $"{q.Key}={Uri.EscapeDataString(q.Value.ToString())}&"));
        return $"http://{request.Host}{request.Path}?{query}cursor={cursor}";
    }

    private sealed record Note(int Appointment, int Id, int Version, string Text, int Type);
}
