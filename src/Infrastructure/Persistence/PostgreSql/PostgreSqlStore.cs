using ContactAppointment.Infrastructure.Persistence.PostgreSql.Search;
using ContactAppointment.Infrastructure.Persistence.PostgreSql.Walls;
using ContactAppointment.Infrastructure.Persistence.Reading;
using ContactAppointment.Infrastructure.Persistence.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ContactAppointment.Infrastructure.Persistence.PostgreSql;

/// <summary>PostgreSQL 13 or later, alone, behind pgbouncer, or what speaks its protocol.</summary>
internal sealed class PostgreSqlStore : Store
{
    private static readonly Version _oldest = new(13, 0);

    /// <summary>What a connection string calls the server.</summary>
    private const string Server = "Host";

    public override string Name => "PostgreSql";

    public override void AddTo(IServiceCollection services, StoreConnections connections)
    {
        var application = new PostgreSqlConnection(connections.ToServer<NpgsqlConnectionStringBuilder>(Name, Server));
        var owner = connections.ToServerAsOwner<NpgsqlConnectionStringBuilder>(Name, Server);
        services.AddSingleton<IStoreRemains, NoRemains>();
        services.AddContexts<PostgreSqlAppDbContext>(options => Use(options, application.Text));
        services.AddServerMigrator<PostgreSqlAppDbContext>(options => Use(options, owner), options => new(options), connections.OwnerKey);
        services.AddSingleton<IInterceptor, WallInterceptor>().AddSingleton<IInterceptor, WallTransactionInterceptor>();
        services.AddHostedService<WallCheck>();
        services.AddSingleton<ITextSearch, PostgreSqlTextSearch>();
        services.AddReadRoad(provider => new PostgreSqlReads(application.Text, provider.GetServices<IReadListener>()));
        services
            .AddSingleton<IWriteGate, ServerGate>()
            .AddSingleton<IRowLock, PostgreSqlRowLock>()
            .AddSingleton<IStoreErrors, PostgreSqlErrors>();
    }

    public static void Use(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseNpgsql(
                connectionString,
                server =>
                    server
                        .SetPostgresVersion(_oldest)
                        .ExecutionStrategy(dependencies => new UndoneWorkStrategy(dependencies, PostgreSqlErrors.IsUndone))
            )
            .ReplaceService<IMigrationsSqlGenerator, PostgreSqlSchemaBuilder>();
}
