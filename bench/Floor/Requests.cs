using System.Buffers;
using System.Buffers.Text;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ContactAppointment.Floor;

/// <summary>Answers the calls that are measured, and no others.</summary>
internal sealed class Requests(Tokens tokens, Database database)
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string _program = typeof(Requests).Module.ModuleVersionId.ToString("N");

    private readonly ContactWrites _contacts = new(database);
    private readonly AppointmentWrites _appointments = new(database);

    public async Task AnswerAsync(HttpContext http)
    {
        if (await tokens.ReadAsync(http.Request) is not { } caller)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var body = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(body, _options);
        await using var connection = await database.OpenAsync();
        string? revision = null;
        var parts = http.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isFound = (parts, http.Request.Method) switch
        {
            (["contact", var id], "GET") => (revision = await ContactAsync(json, connection, caller, id)) is not null,
            (["contact"], "GET") => await ContactsAsync(json, connection, caller, http.Request),
            (["appointment", var id], "GET") => (revision = await Appointments.OneAsync(json, connection, database, caller, id))
                is not null,
            (["contact"], "POST") => Made(await _contacts.CreateContactAsync(json, connection, caller, await BodyAsync())),
            (["contact", var id], "PATCH") => (
                revision = await _contacts.PatchContactAsync(json, connection, caller, id, await BodyAsync())
            )
                is not null,
            (["appointment"], "POST") => Made(await _appointments.CreateAppointmentAsync(json, connection, caller, await BodyAsync())),
            (["appointment"], "GET") => await Appointments.PageAsync(json, connection, database, caller, http.Request),
            _ => false,
        };
        if (!isFound)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await json.FlushAsync();
        http.Response.ContentType = "application/json; charset=utf-8";
        if (revision is not null)
            http.Response.Headers.ETag = TagOf(revision);
        await http.Response.BodyWriter.WriteAsync(body.WrittenMemory);

        async Task<JsonElement> BodyAsync() => await JsonSerializer.DeserializeAsync<JsonElement>(http.Request.Body);

        bool Made((string Uuid, string Revision) made)
        {
            revision = made.Revision;
            http.Response.StatusCode = StatusCodes.Status201Created;
            http.Response.Headers.Location = $"http://{http.Request.Host}/{parts[0]}/{made.Uuid}/";
            return true;
        }
    }

    private static string TagOf(string revision) =>
        $"\"{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{_program} {revision}")).AsSpan(0, 16))}\"";

    private async Task<string?> ContactAsync(Utf8JsonWriter json, DbConnection connection, Caller caller, string id)
    {
        await using var command = database.Ask(
            connection,
            caller,
            $"SELECT {ContactJson.Columns} FROM {ContactJson.From} WHERE c.organization_uuid = @o AND c.deleted_at IS NULL AND c.id = @id",
            ("o", database.Uuid(caller.Organization)),
            ("id", int.Parse(id, CultureInfo.InvariantCulture))
        );
        await using var row = await command.ExecuteReaderAsync();
        if (!await row.ReadAsync())
            return null;
        ContactJson.Write(json, row, database.IsSqlite);
        return ContactJson.RevisionOf(row);
    }

    private async Task<bool> ContactsAsync(Utf8JsonWriter json, DbConnection connection, Caller caller, HttpRequest request)
    {
        const int limit = 50;
        var filter = "c.organization_uuid = @o AND c.deleted_at IS NULL";
        var values = new List<(string, object)> { ("o", database.Uuid(caller.Organization)) };
        if (request.Query["search"].ToString() is { Length: > 0 } word)
        {
            values.Add(("word", database.IsSqlite ? $"\"{word}\"" : new[] { $"%{word}%" }));
            filter += database.IsSqlite
                ? " AND c.id IN (SELECT rowid & 4294967295 FROM contact_search WHERE contact_search MATCH @word"
                    + " AND rowid >= (SELECT id FROM search_scopes WHERE organization_uuid = @o) << 32"
                    + " AND rowid < ((SELECT id FROM search_scopes WHERE organization_uuid = @o) + 1) << 32)"
                : " AND c.id IN (SELECT contacts_with(@word))";
        }

        if (request.Query["starts_with"].ToString() is { Length: > 0 } beginning)
        {
            values.Add(("from", beginning));
            values.Add(("before", $"{beginning[..^1]}{(char)(beginning[^1] + 1)}"));
            string[] keys = ["first_name_sort_key", "last_name_sort_key", "first_name_other_key", "last_name_other_key"];
            filter +=
                $" AND c.id IN ({string.Join(" UNION ALL ", keys.Select(k => $"SELECT id FROM contacts WHERE organization_uuid = @o AND deleted_at IS NULL AND {k} >= @from AND {k} < @before"))})";
        }

        await using var count = database.Ask(connection, caller, $"SELECT count(*) FROM contacts c WHERE {filter}", [.. values]);
        var total = Convert.ToInt32(await count.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        await using var command = database.Ask(
            connection,
            caller,
            $"SELECT {ContactJson.Columns} FROM {ContactJson.From} WHERE {filter} ORDER BY c.first_name_sort_key, c.id LIMIT {limit}",
            [.. values]
        );
        await using var row = await command.ExecuteReaderAsync();
        json.WriteStartObject();
        json.WriteNumber("count", total);
        var query = string.Concat(request.Query.Where(q => q.Key != "limit").Select(q => $"{q.Key}={q.Value}&"));
        json.WriteString("next", total > limit ? $"http://{request.Host}{request.Path}?{query}limit={limit}&offset={limit}" : null);
        json.WriteNull("previous");
        json.WriteStartArray("results");
        while (await row.ReadAsync())
            ContactJson.Write(json, row, database.IsSqlite);
        json.WriteEndArray();
        json.WriteEndObject();
        return true;
    }
}
