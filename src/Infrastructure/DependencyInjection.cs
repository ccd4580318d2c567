using ContactAppointment.Application.AccessTokens;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Repeats;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.Application.Home;
using ContactAppointment.Application.Notifications;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Application.PersonalData;
using ContactAppointment.Infrastructure.AccessTokens;
using ContactAppointment.Infrastructure.Bins;
using ContactAppointment.Infrastructure.Email;
using ContactAppointment.Infrastructure.History;
using ContactAppointment.Infrastructure.Metrics;
using ContactAppointment.Infrastructure.Organizations;
using ContactAppointment.Infrastructure.Outbox;
using ContactAppointment.Infrastructure.Persistence;
using ContactAppointment.Infrastructure.Persistence.Figures;
using ContactAppointment.Infrastructure.PersonalData;
using ContactAppointment.Infrastructure.Repeats;
using ContactAppointment.Infrastructure.Users;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ContactAppointment.Infrastructure;

/// <summary>Registers this layer.</summary>
public static class DependencyInjection
{
    /// <summary>Store, outbox, mail, and every event handler; adding one edits no list.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">The settings, see <c>appsettings.json</c>.</param>
    /// <param name="contentRoot">What relative paths in the settings start from.</param>
    /// <exception cref="ConfigurationException">The data folder cannot be written to.</exception>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration, string contentRoot)
    {
        var folder = DataFolder.Open(configuration[DataFolder.Key] is { Length: > 0 } given ? given : DataFolder.Default, contentRoot);
        services.TryAddSingleton(TimeProvider.System);
        services.AddPersistence(configuration, folder);
        services.AddOrganizations();
        services.AddUsers();
        services.AddScoped<IAccessTokens, EfAccessTokens>();
        services.AddScoped<IRepeats, EfRepeats>().AddScoped<KeptAnswers>().AddScoped<IPersonTraces, EfPersonTraces>();
        services.AddSingleton(new PickupFolder(folder.Below("mail"))).AddEmail(configuration, contentRoot);
        services.AddOutbox();

        // Hosted services start in this order: the schema comes before whoever reads it.
        services.AddHostedService<MigrationStartup>().AddHostedService<PickupFolderCheck>();
        services.AddHostedService<OutboxWorker>().AddHostedService<RepeatsCleaner>();
        services.AddOptions<HistoryOptions>().BindConfiguration("History").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<BinOptions>().BindConfiguration("Bin").ValidateDataAnnotations().ValidateOnStart();
        return services.AddHostedService<HistoryCleaner>().AddHostedService<BinCleaner>();
    }

    /// <summary>
    /// Begins what takes long and waits for nothing, beside the rest of the start: the model of the store is put together. What fails there
    /// fails again, and is told, where the model is wanted.
    /// </summary>
    public static void BeginWarmUp(this IServiceProvider services) =>
        _ = Task.Run(() =>
        {
            using var context = services.GetRequiredService<IContextLeases>().Lease(NoOrganization.Instance);
            return context.Model;
        });

    /// <summary>Brings the schema of the configured database up to date. Any number of processes may do it at once.</summary>
    public static Task MigrateDatabaseAsync(this IServiceProvider services, CancellationToken ct = default) =>
        services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(ct);

    private static void AddOrganizations(this IServiceCollection services)
    {
        services
            .AddOptions<SchedulingOptions>()
            .BindConfiguration("Scheduling")
            .Validate(o => OrganizationZone.Exists(o.DefaultTimeZone), "Scheduling:DefaultTimeZone must be the IANA id of a time zone.")
            .ValidateOnStart();
        services.AddSingleton<OrganizationDefaults>().AddSingleton<KnownConditions>().AddScoped<IOrganizations, EfOrganizations>();
        services.AddScoped<IOrganizationDirectory, EfOrganizationDirectory>();
        services.AddScoped<IMailFigures, EfMailFigures>().AddScoped<IAppointmentFigures, EfAppointmentFigures>();
    }

    private static void AddOutbox(this IServiceCollection services)
    {
        services.Configure<HostOptions>(host =>
        {
            if (host.ShutdownTimeout < OutboxDispatcher.ShutdownTimeout)
                host.ShutdownTimeout = OutboxDispatcher.ShutdownTimeout;
            host.ServicesStopConcurrently = true; // a request that takes its time would use up the time for mails
        });
        services.AddOptions<OutboxOptions>().BindConfiguration("Outbox").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<OutboxSignal>().AddSingleton<OutboxDispatcher>().AddSingleton<OutboxSettler>();
        services.AddScoped<OutboxQueue>().AddScoped<OutboxBook>().AddScoped<NotificationLedger>().AddScoped<HandlingOutcome>();
        services.AddSingleton<MailQueueGauge>().AddSingleton<MailMetrics>();
        services.Scan(scan =>
            scan.FromAssemblies(typeof(DependencyInjection).Assembly)
                .AddClasses(c => c.AssignableTo(typeof(IDomainEventHandler<>)), publicOnly: false)
                .AsImplementedInterfaces()
                .WithScopedLifetime()
        );
    }
}
