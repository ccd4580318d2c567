using Microsoft.Data.Sqlite;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>Looks into the SQLite file below a data folder, past the service.</summary>
internal sealed class DatabaseFile(string folder)
{
    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(folder, "contacts.db"),
        Pooling = false,
    }.ConnectionString;

    /// <summary>The first value of the first row, as text; null where there is none.</summary>
    public async Task<string?> ScalarAsync(string sql)
    {
        await using var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync() is { } value and not DBNull
            ? Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)
            : null;
    }

    public async Task<int> CountAsync(string table) =>
        int.Parse((await ScalarAsync($"SELECT COUNT(*) FROM {table}"))!, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The row that waits for a notification's mail; null when none does.</summary>
    public async Task<OutboxRow?> OutboxRowAsync(string notificationUuid)
    {
        await using var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT attempts, due_at, lease_until, last_error FROM outbox_messages WHERE key = $key";
        command.Parameters.AddWithValue("$key", $"notification:{notificationUuid}");
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
}

/// <summary>An event that waits in the outbox.</summary>
internal sealed record OutboxRow(int Attempts, DateTime? DueAt, DateTime? LeaseUntil, string? LastError);
