using System.Data.Common;
using ContactAppointment.Infrastructure.Persistence.Sqlite;
using Microsoft.Data.Sqlite;

namespace ContactAppointment.IntegrationTests.Infrastructure.Stores;

/// <summary>A file in the data folder, which the service makes by itself.</summary>
internal sealed class SqliteTestStore : TestStoreOf<SqliteAppDbContext>
{
    public override string TablesSql => "SELECT name FROM sqlite_master WHERE type = 'table'";

    public override IReadOnlyList<(string Key, string? Value)> SettingsFor(string folder, bool isEmpty = false) => [];

    public override Task<DbConnection> ConnectAsync(string folder)
    {
        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "contacts.db"), Pooling = false };
        return Task.FromResult<DbConnection>(new SqliteConnection(file.ConnectionString));
    }

    public override void Drop(string folder) { } // the file goes with its folder
}
