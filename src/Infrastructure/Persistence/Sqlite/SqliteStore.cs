using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence.Sqlite;

/// <summary>How contexts speak to SQLite.</summary>
internal static class SqliteStore
{
    public static DbContextOptionsBuilder<T> UseSqliteStore<T>(this DbContextOptionsBuilder<T> builder, string connectionString)
        where T : DbContext
    {
        ((DbContextOptionsBuilder)builder).UseSqliteStore(connectionString);
        return builder;
    }

    public static void UseSqliteStore(this DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseSqlite(connectionString).UseSnakeCaseNamingConvention();

    /// <summary>The given connection string, or the file in the data folder.</summary>
    public static string ConnectionString(string? configured, DataFolder folder)
    {
        var connection = new SqliteConnectionStringBuilder(configured ?? "");
        if (connection.DataSource.Length == 0)
            connection.DataSource = "contacts.db";
        connection.DataSource = Path.GetFullPath(connection.DataSource, folder.Path);
        return connection.ConnectionString;
    }
}
