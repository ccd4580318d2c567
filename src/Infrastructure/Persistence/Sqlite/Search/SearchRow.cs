namespace ContactAppointment.Infrastructure.Persistence.Sqlite.Search;

/// <summary>An entity in a full-text index (<see cref="SqliteSearchSchema"/>).</summary>
internal sealed class SearchRow<T>
{
    /// <summary>The organization's number in the upper half, the entity's id in the lower.</summary>
    public long RowId { get; private init; }

    /// <summary>The column that FTS5 names like its table; comparing it with a pattern asks for what matches.</summary>
    public string Match { get; private init; } = "";
}
