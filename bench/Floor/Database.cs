using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ContactAppointment.Floor;

/// <summary>The few things in which the two stores differ.</summary>
internal sealed class Database
{
    /// <summary>What tells PostgreSQL whose rows may be seen.</summary>
    private const string EnterSql = "CALL enter_organization(@entered, 'None')";

    private readonly NpgsqlDataSource? _server;
    private readonly string? _file;

    private Database(NpgsqlDataSource? server, string? file) => (_server, _file) = (server, file);

    public bool IsSqlite => _file is not null;

    public static Database Of(string? provider, string connection) =>
        provider == "PostgreSql" ? new(NpgsqlDataSource.Create(connection), null) : new(null, connection);

    public async Task<DbConnection> OpenAsync()
    {
        if (_server is not null)
            return await _server.OpenConnectionAsync();
        var connection = new SqliteConnection(_file);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>
    /// What is read of the caller's organization. PostgreSQL is told whose rows may be seen, in the same round trip; a role that walls hold
    /// for sees none without.
    /// </summary>
    public DbCommand Ask(DbConnection connection, Caller caller, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        if (IsSqlite)
            return connection.Command(sql, values);
        return connection.Command($"{EnterSql};\n{sql}", values).With("entered", caller.Organization.ToString());
    }

    /// <summary>What tells PostgreSQL so for the rest of a transaction.</summary>
    public static DbCommand Enter(DbConnection connection, Caller caller) =>
        connection.Command(EnterSql, ("entered", caller.Organization.ToString()));

    /// <summary>A uuid as the store keeps it.</summary>
#pragma warning disable CA1308, CA1304, CA1311 // SQLite keeps uuids in upper case
    public static string UpperUuid(Guid value) => value.ToString().ToUpperInvariant();
#pragma warning restore CA1308, CA1304, CA1311

    public object Uuid(Guid value) => IsSqlite ? UpperUuid(value) : value;

    public object Uuids(JsonElement list)
    {
        var uuids = list.EnumerateArray().Select(u => u.GetGuid()).ToArray();
        return IsSqlite ? $"[{string.Join(',', uuids.Select(u => $"\"{UpperUuid(u)}\""))}]" : uuids;
    }

    /// <summary>A parameter that is JSON in a text.</summary>
    public string Json(string parameter) => IsSqlite ? parameter : $"CAST({parameter} AS jsonb)";

    public object Time(DateTimeOffset value) =>
        IsSqlite
            ? value.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", System.Globalization.CultureInfo.InvariantCulture)
            : value.UtcDateTime;
}

internal static class Commands
{
    public static DbCommand Command(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.With(name, value);
        return command;
    }

    public static async Task<object> ScalarAsync(
        this DbConnection connection,
        DbTransaction transaction,
        string sql,
        IEnumerable<(string Name, object Value)> values
    )
    {
        await using var command = connection.Command(sql, [.. values]);
        command.Transaction = transaction;
        return (await command.ExecuteScalarAsync())!;
    }

    public static DbCommand With(this DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
        return command;
    }
}
