using ContactAppointment.Infrastructure.Persistence.Reading;
using ContactAppointment.Infrastructure.Persistence.Search;
using ContactAppointment.Infrastructure.Persistence.Sqlite.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.Infrastructure.Persistence.Sqlite;

/// <summary>SQLite, embedded in the service: one file, many readers, one writer at a time.</summary>
internal sealed class SqliteStore : Store
{
    private static readonly SqliteConnectionRules _rules = new();

    public override string Name => "Sqlite";

    public override void AddTo(IServiceCollection services, StoreConnections connections)
    {
        var connectionString = ConnectionString(connections);
        services.AddContexts<SqliteAppDbContext>(options => options.UseSqlite(connectionString).AddInterceptors(_rules));
        services.AddSingleton<IInterceptor, SqliteConnectionPool>().AddSingleton<IInterceptor, SqlitePreparedCommands>();
        services.AddSingleton<IDatabaseMigrator, SqliteMigrator>().AddSingleton<ITextSearch, SqliteTextSearch>();
        services.AddScoped<IStoreRemains, SqliteRemains>();
        services.AddReadRoad(provider => new SqliteReads(connectionString, provider.GetServices<IReadListener>()));
        services
            .AddSingleton<IWriteGate, SqliteWriteGate>()
            .AddSingleton<IRowLock, SqliteRowLock>()
            .AddSingleton<IStoreErrors, SqliteErrors>();
    }

    /// <summary>The given connection string, or the file in the data folder.</summary>
    private string ConnectionString(StoreConnections connections)
    {
        var connection = new SqliteConnectionStringBuilder();
        if (connections.Default is not null)
            connection.ConnectionString = connections.ToServer<SqliteConnectionStringBuilder>(Name);
        if (connection.DataSource.Length == 0)
            connection.DataSource = "contacts.db";
        connection.DataSource = Path.GetFullPath(connection.DataSource, connections.Folder.Path);
        return connection.ConnectionString;
    }
}
