namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Where data is kept (section <c>Database</c>).</summary>
public sealed class DatabaseOptions
{
    /// <summary>The kind of database; <c>Sqlite</c>, the embedded default, is the one there is so far.</summary>
    public string Provider { get; set; } = SqliteProvider;

    /// <summary>Whether the start brings the schema up to date; default true.</summary>
    public bool MigrateOnStart { get; set; } = true;

    internal const string SqliteProvider = "Sqlite";
}
