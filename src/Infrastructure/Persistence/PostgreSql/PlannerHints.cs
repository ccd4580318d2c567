using ContactAppointment.Infrastructure.Persistence.PostgreSql.Walls;

namespace ContactAppointment.Infrastructure.Persistence.PostgreSql;

/// <summary>What PostgreSQL's planner is told, or not told, so that it enters the indexes that there are.</summary>
internal static class PlannerHints
{
    /// <summary>What goes with a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The names of its columns.</param>
    public static IEnumerable<string> For(string table, IReadOnlyCollection<string> columns)
    {
        // Ids follow the order in which rows lie. Who knows that takes a walk along the primary key, past the rows of all others, for
        // cheaper than the few that the organization's own index names, wherever these lie.
        if (columns.Contains("id") && columns.Contains(Wall.OrganizationColumn))
            yield return $"ALTER TABLE {table} ALTER COLUMN id SET STATISTICS 0";

        // Half of the condition "global, or the organization's own", which every list of contacts asks about their types.
        if (columns.Contains("is_global"))
            yield return $"CREATE INDEX ix_{table}_global ON {table} (id) WHERE is_global";
    }
}
