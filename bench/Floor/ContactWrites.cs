using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace ContactAppointment.Floor;

/// <summary>Stores contacts.</summary>
internal sealed class ContactWrites(Database database) : Writes(database)
{
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
            "SELECT id FROM contact_types WHERE name_key = @key AND (is_global OR organization_uuid = @o) AND deleted_at IS NULL ORDER BY is_global, id LIMIT 1",
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
            ("programs", Database.Uuids(body.GetProperty("workflowlevel1_uuids"))),
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
                    + $"{Database.Json("@addresses")}, {Database.Json("@emails")}, {Database.Json("@phones")}) RETURNING {ContactJson.Returned}",
                [.. values]
            )
        )
        {
            insert.Transaction = transaction;
            await using var row = await insert.ExecuteReaderAsync();
            await row.ReadAsync();
            id = row.GetInt32(0);
            ContactJson.Write(json, row, Database.IsSqlite);
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
        await History.AddAsync(connection, transaction, Database, caller, ("contact", Value(values, "uuid"), "Created", changes));
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
                "SELECT version, notes, uuid FROM contacts WHERE organization_uuid = @o AND id = @id AND deleted_at IS NULL"
                    + (Database.IsSqlite ? "" : " FOR UPDATE"),
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
                ContactJson.Write(json, row, Database.IsSqlite);
                revision = ContactJson.RevisionOf(row);
            }

        var changes = History.Of("notes", before, TextOf(body, "notes")!);
        await History.AddAsync(connection, transaction, Database, caller, ("contact", uuid, "Changed", changes));
        await transaction.CommitAsync();
        return revision;
    }
}
