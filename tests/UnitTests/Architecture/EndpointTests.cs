using System.Reflection;
using System.Runtime.CompilerServices;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.UnitTests.Architecture;

/// <summary>The API sees handlers and DTOs, never the domain; what a path names is the one exception.</summary>
public sealed class EndpointTests
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>What others may call, and what requests reach: the methods of endpoint groups are private.</summary>
    private static readonly MethodInfo[] Methods =
    [
        .. Layers
            .WebApi.GetTypes()
            .Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute)))
            .SelectMany(t => t.GetMethods(Declared).Where(m => IsEndpointGroup(t) || (t.IsVisible && m.IsPublic) || m.Name == "<Main>$")),
    ];

    [Test]
    public void Signatures_OfPublicAndEndpointMethods_NameNothingOfTheDomain()
    {
        var naming = Methods
            .Where(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType).SelectMany(Parts).Any(IsDomain))
            .Select(m => $"{m.DeclaringType?.Name}.{m.Name}");

        Assert.Multiple(() =>
        {
            Assert.That(Methods, Is.Not.Empty);
            Assert.That(naming, Is.Empty);
        });
    }

    [Test]
    public void Dtos_OfTheApplication_NameNothingOfTheDomain()
    {
        var dtos = Layers.Application.GetTypes().Where(t => t.Name.EndsWith("Dto", StringComparison.Ordinal)).ToList();

        var naming = dtos.SelectMany(t => t.GetProperties()).Where(p => Parts(p.PropertyType).Any(IsDomain));

        Assert.Multiple(() =>
        {
            Assert.That(dtos, Is.Not.Empty);
            Assert.That(naming, Is.Empty);
        });
    }

    private static bool IsEndpointGroup(Type type) =>
        type.Name.EndsWith("Endpoints", StringComparison.Ordinal) || type.GetInterface("IEndpointGroup") is not null;

    private static bool IsDomain(Type type) => type.Assembly == Layers.Domain && type != typeof(ResourceKey);

    /// <summary>A type with all that it is made of, such as the result of a task of a list.</summary>
    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
            return Parts(type.GetElementType()!);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }
}
