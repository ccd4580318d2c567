using ContactAppointment.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Infrastructure.Stores;

/// <summary>A store whose contexts are of a type.</summary>
internal abstract class TestStoreOf<TContext> : TestStore
    where TContext : AppDbContext
{
    public override void PoolOneContext(IServiceCollection services) =>
        services.AddSingleton<IDbContextFactory<TContext>>(provider => new PooledDbContextFactory<TContext>(
            provider.GetRequiredService<DbContextOptions<TContext>>(),
            poolSize: 1
        ));

    public override async Task<AppDbContext> LeaseForNobodyAsync(IServiceProvider services) =>
        await services.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContextAsync();
}
