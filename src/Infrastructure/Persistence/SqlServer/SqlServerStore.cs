using ContactAppointment.Infrastructure.Persistence.Search;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.Infrastructure.Persistence.SqlServer;

/// <summary>SQL Server 2019 or later, and Azure SQL.</summary>
internal sealed class SqlServerStore : Store
{
    /// <summary>SQL Server 2019. EF Core writes nothing then that a later server would not take.</summary>
    private const int CompatibilityLevel = 150;

    /// <summary>What a connection string calls the server.</summary>
    private const string Server = "Data Source";

    public override string Name => "SqlServer";

    public override void AddTo(IServiceCollection services, StoreConnections connections)
    {
        var application = connections.ToServer<SqlConnectionStringBuilder>(Name, Server);
        var owner = connections.ToServerAsOwner<SqlConnectionStringBuilder>(Name, Server);
        services.AddSingleton<IStoreRemains, NoRemains>();
        services.AddContexts<SqlServerAppDbContext>(options => Use(options, application));
        services.AddServerMigrator<SqlServerAppDbContext>(options => Use(options, owner), options => new(options), connections.OwnerKey);
        services.AddSingleton<ITextSearch, PlainTextSearch>();
        services
            .AddSingleton<IWriteGate, ServerGate>()
            .AddSingleton<IRowLock, SqlServerRowLock>()
            .AddSingleton<IStoreErrors, SqlServerErrors>();
    }

    public static void Use(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlServer(
            connectionString,
            server =>
                server
                    .UseCompatibilityLevel(CompatibilityLevel)
                    .ExecutionStrategy(dependencies => new UndoneWorkStrategy(dependencies, SqlServerErrors.IsUndone))
        );
}
