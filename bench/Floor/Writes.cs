using System.Data.Common;
using System.Text;
using System.Text.Json;

namespace ContactAppointment.Floor;

/// <summary>
/// Stores what the bench sends as durably as the service does: the same rows in one transaction, with the keys that lists are sorted and
/// searched by, and with the history of what was changed. Checks and folds no more than these bodies need.
/// </summary>
internal abstract class Writes(Database database)
{
    private static readonly SemaphoreSlim _turn = new(1, 1); // SQLite has one writer; waiting here is cheaper than in it

    protected Database Database { get; } = database;

    protected static async Task AddLookupsAsync(
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
        values.Add(("o", isSqlite ? Floor.Database.UpperUuid(caller.Organization) : caller.Organization));
        await using var command = connection.Command(
            $"INSERT INTO {owner}_lookups (organization_uuid, kind, value, {owner}_id) VALUES "
                + string.Join(", ", rows.Select((_, i) => $"(@o, @k{i}, @v{i}, @id)")),
            [.. values]
        );
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Begins, and tells PostgreSQL whose rows may be seen and written.</summary>
    protected async Task<DbTransaction> BeginAsync(DbConnection connection, Caller caller)
    {
        var transaction = await connection.BeginTransactionAsync();
        if (Database.IsSqlite)
            return transaction;
        await using var enter = Floor.Database.Enter(connection, caller);
        enter.Transaction = transaction;
        await enter.ExecuteNonQueryAsync();
        return transaction;
    }

    protected async Task<IDisposable?> EnterAsync()
    {
        if (!Database.IsSqlite)
            return null;
        await _turn.WaitAsync();
        return new Turn(_turn);
    }

    protected List<(string Name, object Value)> CommonValues(Caller caller, Guid uuid) =>
        [
            ("o", Database.Uuid(caller.Organization)),
            ("user", Database.Uuid(caller.User)),
            ("uuid", Database.Uuid(uuid)),
            ("now", Database.Time(DateTimeOffset.UtcNow)),
        ];

    protected static object Value(List<(string Name, object Value)> values, string name) => values.Find(v => v.Name == name).Value;

    protected static string Uuid(List<(string Name, object Value)> values) => Fold(Value(values, "uuid").ToString()!);

    protected static string? TextOf(JsonElement body, string field) => body.TryGetProperty(field, out var value) ? value.GetString() : null;

#pragma warning disable CA1308 // folded texts are in lower case
    protected static string Fold(string text) => text.ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal);
#pragma warning restore CA1308

    /// <summary>A choice by its stored name: <c>house_number</c> becomes <c>HouseNumber</c>.</summary>
    protected static object Stored(string? name) => name is null ? DBNull.Value : Pascal(name);

    private static string Pascal(string name) =>
        string.Concat(name.Split('_').Select(part => $"{char.ToUpperInvariant(part[0])}{part[1..]}"));

    protected static string Objects(JsonElement list)
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
