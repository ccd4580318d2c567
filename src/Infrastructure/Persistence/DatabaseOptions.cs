namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Where data is kept (section <c>Database</c>).</summary>
public sealed class DatabaseOptions
{
    /// <summary>The kind of database: <c>Sqlite</c>, the embedded default, <c>SqlServer</c> or <c>PostgreSql</c>.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>Whether the start brings the schema up to date; default true. Otherwise <c>migrate</c> does, a command of its own.</summary>
    public bool MigrateOnStart { get; set; } = true;
}
