namespace ContactAppointment.Infrastructure.Persistence.PostgreSql.Search;

/// <summary>
/// Finds words inside texts by their groups of three characters (pg_trgm). Behind row-level security PostgreSQL enters no index for
/// LIKE, since the operator might tell of rows that are not shown. So the texts stand once more in a table that its owner alone reads,
/// through a function that looks at the rows of the organization that was entered and at no others.
/// </summary>
internal static class SearchIndex
{
    /// <summary>The column whose words are found; a table that has it gets the index.</summary>
    public const string TextColumn = "search_text";

    /// <summary>The function that tells the ids of an organization's rows in which one of some patterns stands.</summary>
    public static string FunctionFor(string table) => $"{table}_with";

    public static IEnumerable<string> Build(string table) =>
        [
            "CREATE EXTENSION IF NOT EXISTS pg_trgm",
            "CREATE EXTENSION IF NOT EXISTS btree_gin",
            $"""
                CREATE TABLE {table}_search (
                    id int PRIMARY KEY REFERENCES {table} ON DELETE CASCADE,
                    organization_uuid uuid NOT NULL,
                    {TextColumn} text COLLATE "C" NOT NULL
                )
                """,
            $"CREATE INDEX ix_{table}_search ON {table}_search USING gin (organization_uuid, {TextColumn} gin_trgm_ops)",
            // Without any policy it shows nothing to anyone but the owner, whose the two functions are.
            $"ALTER TABLE {table}_search ENABLE ROW LEVEL SECURITY",
            $"""
                CREATE FUNCTION {table}_follow() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
                BEGIN
                    INSERT INTO {table}_search VALUES (NEW.id, NEW.organization_uuid, NEW.{TextColumn})
                    ON CONFLICT (id) DO UPDATE SET organization_uuid = EXCLUDED.organization_uuid, {TextColumn} = EXCLUDED.{TextColumn};
                    RETURN NULL;
                END $$
                """,
            $"""
                CREATE TRIGGER search_follows AFTER INSERT OR UPDATE OF organization_uuid, {TextColumn} ON {table}
                FOR EACH ROW EXECUTE FUNCTION {table}_follow()
                """,
            $"""
                CREATE FUNCTION {FunctionFor(table)}(patterns text[]) RETURNS SETOF int
                LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
                    SELECT s.id FROM unnest(patterns) AS p JOIN {table}_search s ON s.{TextColumn} LIKE p
                    WHERE s.organization_uuid = NULLIF(current_setting('contact_appointment.organization', true), '')::uuid
                $$
                """,
        ];
}
