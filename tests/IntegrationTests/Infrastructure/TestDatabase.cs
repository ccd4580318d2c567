using System.Data.Common;
using System.Globalization;
using ContactAppointment.IntegrationTests.Infrastructure.Stores;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>Looks into the database that belongs to a data folder, past the service and whatever walls it has.</summary>
internal sealed class TestDatabase(string folder)
{
    /// <summary>The first value of the first row, as text; null where there is none.</summary>
    public async Task<string?> ScalarAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync() is { } value and not DBNull
            ? Convert.ToString(value, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Runs statements that may take their time.</summary>
    public async Task RunAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 600);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The first column of all rows, as text.</summary>
    public async Task<IReadOnlyList<string?>> ColumnAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string?>();
        while (await reader.ReadAsync())
            values.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture));
        return values;
    }

    public async Task<int> CountAsync(string table) =>
        int.Parse((await ScalarAsync($"SELECT COUNT(*) FROM {table}"))!, CultureInfo.InvariantCulture);

    /// <summary>The tables there are, without those that a store keeps for itself.</summary>
    public Task<IReadOnlyList<string?>> TablesAsync() => ColumnAsync(TestStore.Current.TablesSql);

    /// <summary>The row that waits for a notification's mail; null when none does.</summary>
    public async Task<OutboxRow?> OutboxRowAsync(string notificationUuid)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT attempts, due_at, lease_until, last_error FROM outbox_messages WHERE "key" = @key""";
        var key = command.CreateParameter();
        (key.ParameterName, key.Value) = ("@key", $"notification:{notificationUuid}");
        command.Parameters.Add(key);
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync()
            ? new OutboxRow(
                reader.GetInt32(0),
                reader.IsDBNull(1) ? null : reader.GetDateTime(1),
                reader.IsDBNull(2) ? null : reader.GetDateTime(2),
                reader.IsDBNull(3) ? null : reader.GetString(3)
            )
            : null;
    }

    /// <summary>Waits until a notification's mail has been tried so often in vain.</summary>
    public Task<OutboxRow> FailedAsync(string notificationUuid, int attempts = 1) =>
        Eventually.GetAsync(
            async () => await OutboxRowAsync(notificationUuid) is { } row && row.Attempts >= attempts ? row : null,
            $"{attempts} tries to send {notificationUuid}"
        );

    /// <summary>A connection of its own, for a transaction that stays open.</summary>
    public async Task<DbConnection> OpenAsync()
    {
        var connection = await TestStore.Current.ConnectAsync(folder);
        await connection.OpenAsync();
        return connection;
    }
}

/// <summary>An event that waits in the outbox.</summary>
internal sealed record OutboxRow(int Attempts, DateTime? DueAt, DateTime? LeaseUntil, string? LastError);
