using System.Reflection;
using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.UnitTests.Architecture;

/// <summary>The assemblies, from the inside out. The hosting ones are loaded by name: they may be nearly empty.</summary>
internal static class Layers
{
    public const string Root = "ContactAppointment.";

    public static readonly Assembly Domain = typeof(Entity).Assembly;
    public static readonly Assembly Application = typeof(ICaller).Assembly;
    public static readonly Assembly Infrastructure = Assembly.Load(Root + "Infrastructure");
    public static readonly Assembly AdminPanel = Assembly.Load(Root + "AdminPanel");
    public static readonly Assembly WebApi = Assembly.Load(Root + "WebApi");

    public static IReadOnlyList<string> ReferencesOf(Assembly layer) => [.. layer.GetReferencedAssemblies().Select(a => a.Name!)];
}
