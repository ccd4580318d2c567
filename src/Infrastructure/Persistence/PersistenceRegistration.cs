using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.ContactTypes;
using ContactAppointment.Domain.Common;
using ContactAppointment.Infrastructure.Outbox;
using ContactAppointment.Infrastructure.Persistence.Bins;
using ContactAppointment.Infrastructure.Persistence.History;
using ContactAppointment.Infrastructure.Persistence.Lookups;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.Infrastructure.Persistence;

internal static class PersistenceRegistration
{
    public static IServiceCollection AddPersistence(this IServiceCollection services, IConfiguration configuration, DataFolder folder)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration("Database");
        var database = configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        Store.Named(database.Provider).AddTo(services, StoreConnections.From(configuration, folder));

        services.AddSingleton(folder).AddSingleton<OrganizationFounder>().AddSingleton<Loads>();
        services.AddSingleton<IInterceptor, BinInterceptor>(); // before whoever looks at what is deleted
        services.AddSingleton<IInterceptor, HistoryInterceptor>(); // before whoever stamps what it adds
        services.AddSingleton<IInterceptor, ChangeStampInterceptor>().AddSingleton<IInterceptor, OutboxInterceptor>();
        services.AddSingleton<IInterceptor, LookupInterceptor>();
        services.AddScoped<IOrganizationScope, OrganizationScope>().AddScoped<IOrganizationLookup, EfOrganizationLookup>();
        services.AddScoped<IContactTypeCarriers, EfContactTypeCarriers>();
        services.AddScoped<EfUnitOfWork>().AddScoped<IUnitOfWork>(provider => provider.GetRequiredService<EfUnitOfWork>());
        services.AddSingleton<IStoreFaults>(provider => provider.GetRequiredService<IStoreErrors>());
        services.AddScoped<IStoreRetry, EfStoreRetry>().AddScoped(typeof(IRepository<>), typeof(EfRepository<>));
        services.Scan(scan =>
            scan.FromAssemblyOf<AppDbContext>()
                .AddClasses(c => c.AssignableTo<IUniqueRules>(), publicOnly: false)
                .As<IUniqueRules>()
                .WithSingletonLifetime()
        );

        services.AddDataProtection().SetApplicationName("ContactAppointment").PersistKeysToDbContext<AppDbContext>();
        services.AddSingleton<ICursorCodec, ProtectedCursorCodec>();
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database", timeout: DatabaseHealthCheck.Timeout);
        return services;
    }
}
