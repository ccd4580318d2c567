using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Domain.Common;
using ContactAppointment.Infrastructure.Outbox;
using ContactAppointment.Infrastructure.Persistence.Sqlite;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.Infrastructure.Persistence;

internal static class PersistenceRegistration
{
    public static IServiceCollection AddPersistence(this IServiceCollection services, IConfiguration configuration, DataFolder folder)
    {
        services
            .AddOptions<DatabaseOptions>()
            .BindConfiguration("Database")
            .Validate(o => o.Provider == DatabaseOptions.SqliteProvider, $"Database:Provider must be {DatabaseOptions.SqliteProvider}.")
            .ValidateOnStart();
        services.AddSqlite(SqliteStore.ConnectionString(configuration.GetConnectionString("Default"), folder));

        services.AddSingleton(folder).AddSingleton<OrganizationFounder>();
        services.AddSingleton<IInterceptor, ChangeStampInterceptor>().AddSingleton<IInterceptor, OutboxInterceptor>();
        services.AddScoped<IOrganizationScope, OrganizationScope>().AddScoped<IOrganizationLookup, EfOrganizationLookup>();
        services.AddScoped<EfUnitOfWork>().AddScoped<IUnitOfWork>(provider => provider.GetRequiredService<EfUnitOfWork>());
        services.AddScoped(typeof(IRepository<>), typeof(EfRepository<>));
        services.Scan(scan =>
            scan.FromAssemblyOf<AppDbContext>()
                .AddClasses(c => c.AssignableTo<IUniqueRules>(), publicOnly: false)
                .As<IUniqueRules>()
                .WithSingletonLifetime()
        );

        services.AddDataProtection().SetApplicationName("ContactAppointment").PersistKeysToDbContext<AppDbContext>();
        services.AddSingleton<ICursorCodec, ProtectedCursorCodec>();
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database");
        return services;
    }

    private static void AddSqlite(this IServiceCollection services, string connectionString)
    {
        services.AddPooledDbContextFactory<SqliteAppDbContext>(
            (provider, options) =>
            {
                options.UseSqliteStore(connectionString);
                options.AddInterceptors(provider.GetServices<IInterceptor>());
            }
        );
        services.AddScoped<AppDbContext>(provider => Lease<SqliteAppDbContext>(provider));
        services.AddSingleton<IWriteGate, SqliteWriteGate>().AddSingleton<IStoreErrors, SqliteErrors>();
        services.AddSingleton<IDatabaseMigrator, SqliteMigrator>();
    }

    /// <summary>The only way to a context: every lease is told whose data it shows.</summary>
    private static TContext Lease<TContext>(IServiceProvider provider)
        where TContext : AppDbContext
    {
        var context = provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext();
        context.LeaseFor(provider.GetRequiredService<IOrganizationScope>());
        return context;
    }
}
