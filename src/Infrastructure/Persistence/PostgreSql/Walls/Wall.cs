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

    /// <summary>Lets the rest of a migration's transaction change rows of all organizations.</summary>
    public const string EnterMigration = $"SELECT set_config('contact_appointment.reach', '{nameof(Reach.Migration)}', true)";

    private const string Organization = "NULLIF(current_setting('contact_appointment.organization', true), '')::uuid";

    /// <summary>What encloses a table; nothing where it is not one of organizations' rows.</summary>
    public static IEnumerable<string> Enclose(string table, bool hasOwner)
    {
        string[] policies = table switch
        {
            "organizations" =>
            [
                Policy(table, "organization", "ALL", $"uuid = {Organization}"),
                Policy(table, "directory", "SELECT", Reaches(Reach.Directory)),
            ],
            "access_tokens" => [Policy(table, "access_tokens", "ALL", Reaches(Reach.AccessTokens))],
            "outbox_messages" => [Policy(table, "organization", "ALL", IsOwn), Policy(table, "outbox", "ALL", Reaches(Reach.Outbox))],
            "contact_types" =>
            [
                Policy(table, "organization", "ALL", $"NOT is_global AND {IsOwn}"),
                Policy(table, "global", "SELECT", "is_global"),
                Policy(table, "global_type", "ALL", $"is_global AND {Reaches(Reach.GlobalType)}"),
                Policy(table, "lookup", "SELECT", Reaches(Reach.Lookup)),
            ],
            "contacts" =>
            [
                Policy(table, "organization", "ALL", IsOwn),
                Policy(table, "lookup", "SELECT", $"{Reaches(Reach.Lookup)} OR {Reaches(Reach.TypeCarriers)}"),
                Policy(table, "type_carriers", "UPDATE", Reaches(Reach.TypeCarriers)),
            ],
            _ when hasOwner => [Policy(table, "organization", "ALL", IsOwn), Policy(table, "lookup", "SELECT", Reaches(Reach.Lookup))],
            _ => [],
        };
        return policies.Length == 0
            ? []
            :
            [
                $"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
                $"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
                .. policies,
                Policy(table, "migration", "ALL TO CURRENT_USER", Reaches(Reach.Migration)),
            ];
    }

    private const string IsOwn = $"{OrganizationColumn} = {Organization}";

    private static string Reaches(Reach reach) => $"current_setting('contact_appointment.reach', true) = '{reach}'";

    private static string Policy(string table, string name, string commands, string condition) =>
        $"CREATE POLICY {name} ON {table} FOR {commands} USING ({condition})";
}
