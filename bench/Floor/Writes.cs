using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ContactAppointment.Floor;

/// <summary>
/// Stores what the bench sends as durably as the service does: the same rows in one transaction, with the keys that lists are sorted and
/// searched by, and with the history of what was changed. Checks and folds no more than these bodies need.
/// </summary>
internal sealed class Writes(Database database)
{
    private readonly SemaphoreSlim _turn = new(1, 1); // SQLite has one writer; waiting here is cheaper than in it

    public async Task<(string Uuid, string Revision)> CreateContactAsync(
        Utf8JsonWriter json,
        DbConnection connection,
        Caller caller,
        JsonElement body
    )
    {
        using var turn = await EnterAsync();
        await using var transaction = await BeginAsync(connection, caller);
        var values = CommonValues(caller, Guid.CreateVersion7());
        var number = await connection.ScalarAsync(
            transaction,
            "UPDATE organizations SET last_customer_number = last_customer_number + 1, version = version + 1, edit_date = @now "
                + "WHERE uuid = @o RETURNING last_customer_number",
            values
        );
        var type = await connection.ScalarAsync(
            transaction,
            "SELECT id FROM contact_types WHERE name_key = @key AND (is_global OR organization_uuid = @o) ORDER BY is_global, id LIMIT 1",
            [.. values, ("key", Fold(TextOf(body, "contact_type")!))]
        );
        var (first, last, company) = (TextOf(body, "first_name")!, TextOf(body, "last_name")!, TextOf(body, "company")!);
        var emails = body.GetProperty("emails").EnumerateArray().Select(e => TextOf(e, "email")!).ToList();
        values.AddRange([
            ("number", number),
            ("type", type),
            ("first", first),
            ("first_key", Fold(first)),
            ("last", last),
            ("last_key", Fold(last)),
            ("company", company),
            ("company_key", Fold(company)),
            ("search", Fold(string.Join('\n', [first, last, company, .. emails]))),
            ("title", Stored(TextOf(body, "title"))),
            ("customer_type", Stored(TextOf(body, "customer_type"))),
            ("programs", database.Uuids(body.GetProperty("workflowlevel1_uuids"))),
            ("notes", TextOf(body, "notes")!),
            ("addresses", Objects(body.GetProperty("addresses"))),
            ("emails", Objects(body.GetProperty("emails"))),
            ("phones", Objects(body.GetProperty("phones"))),
        ]);
        string revision;
        int id;
        await using (
            var insert = connection.Command(
                "INSERT INTO contacts (organization_uuid, customer_number, first_name, first_name_sort_key, last_name, last_name_sort_key, "
                    + "middle_name, suffix, title, company, company_sort_key, is_without_company, search_text, contact_type_id, customer_type, "
                    + "workflowlevel1_uuids, notes, uuid, version, create_date, edit_date, created_by, edited_by, addresses, emails, phones) "
                    + "VALUES (@o, @number, @first, @first_key, @last, @last_key, '', '', @title, @company, @company_key, false, @search, @type, "
                    + "@customer_type, @programs, @notes, @uuid, 1, @now, @now, @user, @user, "
                    + $"{database.Json("@addresses")}, {database.Json("@emails")}, {database.Json("@phones")}) RETURNING {ContactJson.Returned}",
                [.. values]
            )
        )
        {
            insert.Transaction = transaction;
            await using var row = await insert.ExecuteReaderAsync();
            await row.ReadAsync();
            id = row.GetInt32(0);
            ContactJson.Write(json, row, database.IsSqlite);
            revision = ContactJson.RevisionOf(row);
        }

        var lookups = emails
            .Select(e => ("email", Fold(e)))
            .Concat(
                body.GetProperty("phones").EnumerateArray().Select(p => ("phone", string.Concat(TextOf(p, "number")!.Where(char.IsDigit))))
            )
            .Concat(body.GetProperty("workflowlevel1_uuids").EnumerateArray().Select(u => ("workflowlevel1", u.GetString()!)));
        await AddLookupsAsync(connection, transaction, "contact", caller, id, lookups);
        var changes = History.Of(body, ("customer_id", Convert.ToInt32(number, CultureInfo.InvariantCulture)));
        await History.AddAsync(connection, transaction, database, caller, ("contact", Value(values, "uuid"), "Created", changes));
        await transaction.CommitAsync();
        return (Uuid(values), revision);
    }

    public async Task<string?> PatchContactAsync(Utf8JsonWriter json, DbConnection connection, Caller caller, string id, JsonElement body)
    {
        using var turn = await EnterAsync();
        await using var transaction = await BeginAsync(connection, caller);
        var values = CommonValues(caller, Guid.Empty);
        var key = int.Parse(id, CultureInfo.InvariantCulture);
        int version;
        string before;
        object uuid;
        await using (
            var stored = connection.Command(
                "SELECT version, notes, uuid FROM contacts WHERE organization_uuid = @o AND id = @id"
                    + (database.IsSqlite ? "" : " FOR UPDATE"),
                [.. values, ("id", key)]
            )
        )
        {
            stored.Transaction = transaction;
            await using var row = await stored.ExecuteReaderAsync();
            if (!await row.ReadAsync())
                return null;
            (version, before, uuid) = (row.GetInt32(0), row.GetString(1), row.GetValue(2));
        }

        await using var update = connection.Command(
            "UPDATE contacts SET notes = @notes, version = version + 1, edit_date = @now, edited_by = @user "
                + $"WHERE organization_uuid = @o AND id = @id AND version = @version RETURNING {ContactJson.Returned}",
            [.. values, ("id", key), ("notes", TextOf(body, "notes")!), ("version", version)]
        );
        update.Transaction = transaction;
        string? revision = null;
        await using (var row = await update.ExecuteReaderAsync())
            if (await row.ReadAsync())
            {
                ContactJson.Write(json, row, database.IsSqlite);
                revision = ContactJson.RevisionOf(row);
            }

        var changes = History.Of("notes", before, TextOf(body, "notes")!);
        await History.AddAsync(connection, transaction, database, caller, ("contact", uuid, "Changed", changes));
        await transaction.CommitAsync();
        return revision;
    }

    public async Task<(string Uuid, string Revision)> CreateAppointmentAsync(
        Utf8JsonWriter json,
        DbConnection connection,
        Caller caller,
        JsonElement body
    )
    {
        int id;
        var values = CommonValues(caller, Guid.CreateVersion7());
        using (var turn = await EnterAsync())
        {
            await using var transaction = await BeginAsync(connection, caller);
            var (name, address, summary) = (TextOf(body, "name")!, TextOf(body, "address")!, TextOf(body, "summary")!);
            var types = body.GetProperty("type").EnumerateArray().Select(t => t.GetString()!).ToArray();
            values.AddRange([
                ("name", name),
                ("start", database.Time(body.GetProperty("start_date").GetDateTimeOffset())),
                ("end", database.Time(body.GetProperty("end_date").GetDateTimeOffset())),
                ("types", database.IsSqlite ? JsonSerializer.Serialize(types) : types),
                ("address", address),
                (
                    "contact",
                    body.GetProperty("contact_uuid") is { ValueKind: JsonValueKind.String } contact
                        ? database.Uuid(contact.GetGuid())
                        : DBNull.Value
                ),
                ("summary", summary),
                ("search", Fold(string.Join('\n', name, address, summary))),
            ]);
            id = Convert.ToInt32(
                await connection.ScalarAsync(
                    transaction,
                    "INSERT INTO appointments (organization_uuid, name, owner, types, address, contact_uuid, summary, search_text, sequence, "
                        + "start_date, end_date, uuid, version, create_date, edit_date, created_by, edited_by) VALUES (@o, @name, @user, @types, "
                        + "@address, @contact, @summary, @search, 0, @start, @end, @uuid, 1, @now, @now, @user, @user) RETURNING id",
                    values
                ),
                CultureInfo.InvariantCulture
            );
            await AddLookupsAsync(connection, transaction, "appointment", caller, id, types.Select(t => ("type", t)));
            var recorded = new List<(string, object, string, string)>
            {
                ("appointment", Value(values, "uuid"), "Created", History.Of(body)),
            };
            foreach (var note in body.GetProperty("notes").EnumerateArray())
            {
                var given = CommonValues(caller, Guid.CreateVersion7());
                given.AddRange([("note", TextOf(note, "note")!), ("type", note.GetProperty("type").GetInt32()), ("id", id)]);
                given.Add(
                    (
                        "made",
                        await connection.ScalarAsync(
                            transaction,
                            "INSERT INTO appointment_notes (organization_uuid, note, type, uuid, version, create_date, edit_date, created_by, edited_by) "
                                + "VALUES (@o, @note, @type, @uuid, 1, @now, @now, @user, @user) RETURNING id",
                            given
                        )
                    )
                );
                await connection.ScalarAsync(
                    transaction,
                    "INSERT INTO note_placements (appointment_id, note_id, organization_uuid, type) VALUES (@id, @made, @o, @type) RETURNING note_id",
                    given
                );
                recorded.Add(
                    ("appointment_note", Value(given, "uuid"), "Created", History.Of(note, ("appointments", Value(values, "uuid"))))
                );
            }

            await History.AddAsync(connection, transaction, database, caller, [.. recorded]);
            await transaction.CommitAsync();
        }

        var revision = await Appointments.OneAsync(json, connection, database, caller, id.ToString(CultureInfo.InvariantCulture));
        return (Uuid(values), revision!);
    }

    private static async Task AddLookupsAsync(
        DbConnection connection,
        DbTransaction transaction,
        string owner,
        Caller caller,
        int id,
        IEnumerable<(string Kind, string Value)> lookups
    )
    {
        var rows = lookups.ToList();
        var values = new List<(string, object)> { ("id", id) };
        for (var i = 0; i < rows.Count; i++)
            values.AddRange([($"k{i}", rows[i].Kind), ($"v{i}", rows[i].Value)]);
        var isSqlite = connection is Microsoft.Data.Sqlite.SqliteConnection;
        values.Add(("o", isSqlite ? Database.UpperUuid(caller.Organization) : caller.Organization));
        await using var command = connection.Command(
            $"INSERT INTO {owner}_lookups (organization_uuid, kind, value, {owner}_id) VALUES "
                + string.Join(", ", rows.Select((_, i) => $"(@o, @k{i}, @v{i}, @id)")),
            [.. values]
        );
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Begins, and tells PostgreSQL whose rows may be seen and written.</summary>
    private async Task<DbTransaction> BeginAsync(DbConnection connection, Caller caller)
    {
        var transaction = await connection.BeginTransactionAsync();
        if (database.IsSqlite)
            return transaction;
        await using var enter = connection.Command("CALL enter_organization(@o, 'None')", ("o", caller.Organization.ToString()));
        enter.Transaction = transaction;
        await enter.ExecuteNonQueryAsync();
        return transaction;
    }

    private async Task<IDisposable?> EnterAsync()
    {
        if (!database.IsSqlite)
            return null;
        await _turn.WaitAsync();
        return new Turn(_turn);
    }

    private List<(string Name, object Value)> CommonValues(Caller caller, Guid uuid) =>
        [
            ("o", database.Uuid(caller.Organization)),
            ("user", database.Uuid(caller.User)),
            ("uuid", database.Uuid(uuid)),
            ("now", database.Time(DateTimeOffset.UtcNow)),
        ];

    private static object Value(List<(string Name, object Value)> values, string name) => values.Find(v => v.Name == name).Value;

    private static string Uuid(List<(string Name, object Value)> values) => Fold(Value(values, "uuid").ToString()!);

    private static string? TextOf(JsonElement body, string field) => body.TryGetProperty(field, out var value) ? value.GetString() : null;

#pragma warning disable CA1308 // folded texts are in lower case
    private static string Fold(string text) => text.ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal);
#pragma warning restore CA1308

    /// <summary>A choice by its stored name: <c>house_number</c> becomes <c>HouseNumber</c>.</summary>
    private static object Stored(string? name) => name is null ? DBNull.Value : Pascal(name);

    private static string Pascal(string name) =>
        string.Concat(name.Split('_').Select(part => $"{char.ToUpperInvariant(part[0])}{part[1..]}"));

    private static string Objects(JsonElement list)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartArray();
            foreach (var one in list.EnumerateArray())
            {
                json.WriteStartObject();
                foreach (var field in one.EnumerateObject())
                    json.WriteString(Pascal(field.Name), field.Name == "type" ? Pascal(field.Value.GetString()!) : field.Value.GetString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
