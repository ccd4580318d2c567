namespace ContactAppointment.Infrastructure.Persistence.PostgreSql.Walls;

/// <summary>
/// The second wall between organizations: row-level security, which holds also where a query forgot its filter. What a command may see
/// is set for its transaction alone, so that a connection that goes back to a pool, ours or pgbouncer's, keeps nothing of it.
/// </summary>
internal static class Wall
{
    /// <summary>The column of whose a row is. Where it may be empty the row is no organization's alone, and the table has rules of its own.</summary>
    public const string OrganizationColumn = "organization_uuid";

    public const string EnterProcedure = "enter_organization";

    /// <summary>A procedure returns no rows, and does not warn in the server's log as <c>SET LOCAL</c> does outside a transaction block.</summary>
    public const string CreateEnterProcedure = $"""
        CREATE OR REPLACE PROCEDURE {EnterProcedure}(organization text, reach text) LANGUAGE sql AS $$
            SELECT set_config('contact_appointment.organization', organization, true), set_config('contact_appointment.reach', reach, true)
        $$
        """;

    /// <summary>Lets the rest of a migration's transaction change rows of all organizations. In a script it stands in a block, which takes no bare SELECT.</summary>
    public const string EnterMigration = $"SET LOCAL contact_appointment.reach = '{nameof(Reach.Migration)}'";

    /// <summary>
    /// Takes from all but the owner what their default privileges let them do to the table of migrations, except reading it: who could
    /// change it could have a migration left out, or run twice.
    /// </summary>
    public const string CloseHistory = """
        DO $$
        DECLARE other text;
        BEGIN
            FOR other IN
                SELECT DISTINCT CASE acl.grantee WHEN 0 THEN 'PUBLIC' ELSE acl.grantee::regrole::text END
                FROM pg_class c, aclexplode(c.relacl) acl
                WHERE c.oid = '"__EFMigrationsHistory"'::regclass AND acl.grantee <> c.relowner
            LOOP
                EXECUTE format('REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON "__EFMigrationsHistory" FROM %s', other);
            END LOOP;
        END $$
        """;

    private const string Organization = "NULLIF(current_setting('contact_appointment.organization', true), '')::uuid";
    private const string Reached = "current_setting('contact_appointment.reach', true)";
    private const string IsOwn = $"{OrganizationColumn} = {Organization}";

    /// <summary>What encloses a table; nothing where it is not one of organizations' rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="hasOwner">Whether each of its rows is an organization's.</param>
    /// <param name="isAddressed">Whether its rows have a uuid, by which others may ask whose they are.</param>
    public static IEnumerable<string> Enclose(string table, bool hasOwner, bool isAddressed)
    {
        (string Commands, string Condition)[] policies = table switch
        {
            "organizations" => [("ALL", $"uuid = {Organization}"), ("SELECT", $"{Reached} = '{Reach.Directory}'")],
            "access_tokens" => [("ALL", $"{Reached} = '{Reach.AccessTokens}'")],
            "idempotency_keys" => [("ALL", OwnOr(Reach.Repeats))],
            "outbox_messages" => [("ALL", OwnOr(Reach.Outbox))],
            "history_entries" =>
            [
                ("SELECT", OwnOr(Reach.GlobalType, Reach.TypeCarriers)), // an INSERT returns the row's number
                ("INSERT", OwnOr(Reach.GlobalType, Reach.TypeCarriers)),
                ("DELETE", $"{Reached} IN ('{Reach.Retention}', '{Reach.Erasure}') AND {IsOwn}"),
            ],
            "contact_types" =>
            [
                ("ALL", $"NOT is_global AND {IsOwn} OR is_global AND {Reached} = '{Reach.GlobalType}'"),
                ("SELECT", $"is_global OR {Reached} = '{Reach.Lookup}'"),
            ],
            "contacts" =>
            [
                ("SELECT", OwnOr(Reach.Lookup, Reach.TypeCarriers)),
                ("INSERT", IsOwn),
                ("UPDATE", OwnOr(Reach.TypeCarriers)),
                ("DELETE", IsOwn),
            ],
            _ when hasOwner && isAddressed => [("SELECT", OwnOr(Reach.Lookup)), ("INSERT", IsOwn), ("UPDATE", IsOwn), ("DELETE", IsOwn)],
            _ when hasOwner => [("ALL", IsOwn)],
            _ => [],
        };
        return policies.Length == 0
            ? []
            :
            [
                $"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
                $"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
                .. policies.Select(p => Policy(table, p.Commands, p.Condition)),
                // Nobody but the owner, who migrates.
                $"CREATE POLICY {table}_migration ON {table} TO CURRENT_USER USING ({Reached} = '{Reach.Migration}')",
            ];
    }

    /// <summary>One of several conditions that the planner would multiply, so that it expected hardly a row and sorted them all.</summary>
    private static string OwnOr(params Reach[] reaches) =>
        $"CASE WHEN {Reached} IN ({string.Join(", ", reaches.Select(r => $"'{r}'"))}) THEN true ELSE {IsOwn} END";

    private static string Policy(string table, string commands, string condition)
    {
        var kind = commands == "INSERT" ? "WITH CHECK" : "USING";
#pragma warning disable CA1308 // PostgreSQL's plain names are lower case
        return $"CREATE POLICY {table}_{commands.ToLowerInvariant()} ON {table} FOR {commands} {kind} ({condition})";
#pragma warning restore CA1308
    }
}
