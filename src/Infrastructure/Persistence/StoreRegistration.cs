using ContactAppointment.Application.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>What every store registers in the same way.</summary>
internal static class StoreRegistration
{
    /// <summary>Pools contexts of one kind; what the service asks for is a lease of one.</summary>
    public static IServiceCollection AddContexts<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> use)
        where TContext : AppDbContext
    {
        services.AddPooledDbContextFactory<TContext>((provider, options) => Configure(options, provider, use));
        services.AddSingleton<IContextLeases, ContextLeases<TContext>>();
        return services.AddScoped(provider =>
            provider.GetRequiredService<IContextLeases>().Lease(provider.GetRequiredService<IOrganizationScope>())
        );
    }

    /// <summary>Lets a server be migrated through a connection that need not be the application's.</summary>
    public static IServiceCollection AddServerMigrator<TContext>(
        this IServiceCollection services,
        Action<DbContextOptionsBuilder> use,
        Func<DbContextOptions<TContext>, TContext> create,
        string connectionKey
    )
        where TContext : AppDbContext =>
        services.AddSingleton<IDatabaseMigrator>(provider => new ServerMigrator(
            () =>
            {
                var options = new DbContextOptionsBuilder<TContext>();
                Configure(options, provider, use);
                return create(options.Options);
            },
            connectionKey
        ));

    private static void Configure(DbContextOptionsBuilder options, IServiceProvider provider, Action<DbContextOptionsBuilder> use)
    {
        use(options);
        options.UseSnakeCaseNamingConvention();
        options.AddInterceptors(provider.GetServices<IInterceptor>());
    }
}
