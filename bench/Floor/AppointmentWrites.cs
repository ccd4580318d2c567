using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace ContactAppointment.Floor;

/// <summary>Stores appointments with their notes.</summary>
internal sealed class AppointmentWrites(Database database) : Writes(database)
{
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
                ("start", Database.Time(body.GetProperty("start_date").GetDateTimeOffset())),
                ("end", Database.Time(body.GetProperty("end_date").GetDateTimeOffset())),
                ("types", Database.IsSqlite ? JsonSerializer.Serialize(types) : types),
                ("address", address),
                (
                    "contact",
                    body.GetProperty("contact_uuid") is { ValueKind: JsonValueKind.String } contact
                        ? Database.Uuid(contact.GetGuid())
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

            await History.AddAsync(connection, transaction, Database, caller, [.. recorded]);
            await transaction.CommitAsync();
        }

        var revision = await Appointments.OneAsync(json, connection, Database, caller, id.ToString(CultureInfo.InvariantCulture));
        return (Uuid(values), revision!);
    }
}
