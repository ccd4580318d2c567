using Microsoft.Extensions.DependencyInjection;
using Scrutor;

namespace ContactAppointment.Application.Common.Decorators;

/// <summary>
/// Puts a decorator around every handler. How one is made is found out once for each handler, at its first use; Scrutor's own strategies
/// look for the constructor each time.
/// </summary>
/// <param name="handler">The open type of the handlers.</param>
/// <param name="decorator">The open type of the decorator, with the same type parameters.</param>
internal sealed class HandlerDecoration(Type handler, Type decorator) : DecorationStrategy(handler, serviceKey: null)
{
    protected override bool CanDecorate(Type serviceType) =>
        serviceType.IsGenericType && serviceType.GetGenericTypeDefinition() == ServiceType;

    public override Func<IServiceProvider, object?, object> CreateDecorator(Type serviceType, string serviceKey)
    {
        var make = new Lazy<ObjectFactory>(() =>
            ActivatorUtilities.CreateFactory(decorator.MakeGenericType(serviceType.GenericTypeArguments), [serviceType])
        );
        return (provider, _) => make.Value(provider, [provider.GetRequiredKeyedService(serviceType, serviceKey)]);
    }
}
