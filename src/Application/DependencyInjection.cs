using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Decorators;
using ContactAppointment.Application.Common.Revisions;
using ContactAppointment.Application.Common.Validation;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.Application;

/// <summary>Registers this layer.</summary>
public static class DependencyInjection
{
    /// <summary>Finds every use case, validator and mapping profile; adding one edits no list.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="autoMapperLicenseKey">The licence key of AutoMapper, if the operator has one.</param>
    public static IServiceCollection AddApplication(this IServiceCollection services, string? autoMapperLicenseKey = null)
    {
        var assembly = typeof(DependencyInjection).Assembly;
        services.AddScoped<AssignedCaller>();
        FieldPaths.Configure();
        services.AddValidatorsFromAssembly(assembly, ServiceLifetime.Singleton, includeInternalTypes: true);
        services.AddSingleton<FieldLimitsReader>().AddSingleton<FieldsCheck>();
        services.AddAutoMapper(cfg =>
        {
            cfg.LicenseKey = autoMapperLicenseKey;
            cfg.AddMaps(assembly);
        });
        services.Scan(scan =>
            scan.FromAssemblies(assembly)
                .AddClasses(
                    c => c.AssignableToAny(typeof(ICommandHandler<,>), typeof(IQueryHandler<,>)).Where(type => !type.IsGenericType), // decorators are generic
                    publicOnly: false
                )
                .AsImplementedInterfaces()
                .WithScopedLifetime()
                .AddClasses(c => c.AssignableTo<IUseCasePart>(), publicOnly: false)
                .AsSelf()
                .WithScopedLifetime()
                .AddClasses(c => c.AssignableTo(typeof(IShown<,>)), publicOnly: false)
                .AsSelf()
                .AsImplementedInterfaces()
                .WithScopedLifetime()
                .AddClasses(c => c.AssignableTo(typeof(IRevisions<>)).Where(type => !type.IsGenericType), publicOnly: false)
                .AsImplementedInterfaces()
                .WithScopedLifetime()
        );

        services.AddScoped(typeof(IRevisions<>), typeof(VersionRevisions<>)); // of all that has none of its own

        // The last is the outermost: a command is logged, let through, validated, and repeated where writers collide,
        // each time only on the version that its caller has seen.
        return services
            .Decorate(new HandlerDecoration(typeof(ICommandHandler<,>), typeof(ConditionalCommandHandler<,>)))
            .Decorate(new HandlerDecoration(typeof(ICommandHandler<,>), typeof(RetryingCommandHandler<,>)))
            .Decorate(new HandlerDecoration(typeof(ICommandHandler<,>), typeof(ValidatingCommandHandler<,>)))
            .Decorate(new HandlerDecoration(typeof(ICommandHandler<,>), typeof(ReachingCommandHandler<,>)))
            .Decorate(new HandlerDecoration(typeof(ICommandHandler<,>), typeof(LoggingCommandHandler<,>)))
            .Decorate(new HandlerDecoration(typeof(IQueryHandler<,>), typeof(ReachingQueryHandler<,>)));
    }
}
