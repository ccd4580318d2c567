using ContactAppointment.Infrastructure.Persistence;
using ContactAppointment.IntegrationTests.Contract;
using Npgsql;

namespace ContactAppointment.IntegrationTests.Persistence.PostgreSql;

/// <summary>Each command on each table, by each way round the walls.</summary>
internal sealed partial class OrganizationWallTests
{
    private static readonly string[] Commands = ["SELECT", "INSERT", "UPDATE", "DELETE"];

    /// <summary>All that may be done with rows of another organization; what a superuser may look up by its uuid is beside it.</summary>
    private static readonly (string Table, Reach Reach, string[] Commands)[] Beyond =
    [
        ("access_tokens", Reach.AccessTokens, Commands),
        ("outbox_messages", Reach.Outbox, Commands),
        ("idempotency_keys", Reach.Repeats, Commands),
        ("organizations", Reach.Directory, ["SELECT"]),
        ("contacts", Reach.TypeCarriers, ["SELECT", "UPDATE"]),
        ("history_entries", Reach.TypeCarriers, ["SELECT", "INSERT"]),
        ("history_entries", Reach.GlobalType, ["SELECT", "INSERT"]),
    ];

    /// <summary>What a superuser may look up.</summary>
    private static readonly string[] LookedUp =
    [
        "appointment_driving_times",
        "appointment_notes",
        "appointment_notifications",
        "appointments",
        "contact_types",
        "contacts",
        "unsubscribed_addresses",
    ];

    [Test]
    public async Task AnyCommand_ByAnyReach_TouchesOtherOrganizationsRowsOnlyWhereItIsMeantTo()
    {
        var meant = Beyond
            .Concat(LookedUp.Select(t => (t, Reach.Lookup, new[] { "SELECT" })))
            .SelectMany(b => b.Item3.Select(c => $"{b.Item1} {b.Item2} {c}"));
        List<string> done = [];

        foreach (var table in await EnclosedAsync())
        foreach (var reach in Enum.GetValues<Reach>())
        foreach (var command in Commands)
            if (await TouchesAsync(table!, reach, command, _other))
                done.Add($"{table} {reach} {command}");

        Assert.That(done, Is.EquivalentTo(meant));
    }

    [Test]
    public async Task AnyCommand_WithoutReach_TouchesOwnRows()
    {
        List<string> refused = [];

        foreach (var table in await EnclosedAsync())
        foreach (var command in Commands)
            if (!await TouchesAsync(table!, Reach.None, command, Client.Organization))
                refused.Add($"{table} {command}");

        Assert.That(
            refused,
            Is.EquivalentTo(Commands.Select(c => $"access_tokens {c}").Append("history_entries UPDATE").Append("history_entries DELETE"))
        );
    }

    [Clause("trail.unchanged")]
    [TestCase("UPDATE history_entries SET changes = '{}'")]
    [TestCase("DELETE FROM history_entries", Reach.Retention, Reach.Erasure)]
    public async Task History_AnyReach_IsEndedByRetentionAndErasureAlone(string sql, params Reach[] meant)
    {
        foreach (var reach in Enum.GetValues<Reach>())
            Assert.That(await DoesAsync(sql, reach), Is.EqualTo(meant.Contains(reach)), $"{reach}");
    }

    [TestCase("UPDATE contact_types SET name = name WHERE is_global")]
    [TestCase("DELETE FROM contact_types WHERE is_global")]
    public async Task GlobalType_AnyReach_IsChangedByItsOwnAlone(string sql)
    {
        foreach (var reach in Enum.GetValues<Reach>())
            Assert.That(await DoesAsync(sql, reach), Is.EqualTo(reach == Reach.GlobalType), $"{reach}");
    }

    /// <summary>Whether a command reaches a row of an organization; an insert repeats a row that is there.</summary>
    private async Task<bool> TouchesAsync(string table, Reach reach, string command, Guid whose)
    {
        var owner = OwnerOf(table);
        var rows = $"{table} WHERE {owner} = '{whose}'";
        if (command != "INSERT")
            return await DoesAsync(
                command switch
                {
                    "SELECT" => $"SELECT * FROM {rows}",
                    "UPDATE" => $"UPDATE {table} SET {owner} = {owner} WHERE {owner} = '{whose}'",
                    _ => $"DELETE FROM {rows}",
                },
                reach
            );
        var row = (await Database.ScalarAsync($"SELECT to_jsonb({table}) FROM {rows} LIMIT 1"))!.Replace(
            "'",
            "''",
            StringComparison.Ordinal
        );
        return await DoesAsync($"INSERT INTO {table} SELECT * FROM jsonb_populate_record(NULL::{table}, '{row}')", reach);
    }

    /// <summary>Whether a statement finds rows and is let through to them; what a key forbids after that, the wall has let through.</summary>
    private async Task<bool> DoesAsync(string sql, Reach reach)
    {
        await using var transaction = await EnterAsync(Client.Organization, reach);
        await using var command = new NpgsqlCommand(sql, _application, transaction);
        try
        {
            await using var reader = await command.ExecuteReaderAsync();
            return reader.HasRows || reader.RecordsAffected > 0;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation)
        {
            return true;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return false;
        }
    }
}
