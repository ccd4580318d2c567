using System.Reflection;
using NetArchTest.Rules;

namespace ContactAppointment.UnitTests.Architecture;

/// <summary>References point inwards only.</summary>
public sealed class LayerTests
{
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";

    [Test]
    public void Domain_References_AreTheRuntimeAndGuardClausesOnly()
    {
        var references = Layers.ReferencesOf(Layers.Domain).Where(name => !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.That(references, Is.EqualTo(new[] { "Ardalis.GuardClauses" }));
    }

    [Test]
    public void Application_References_PointInwards()
    {
        var references = Layers.ReferencesOf(Layers.Application);

        Assert.Multiple(() =>
        {
            Assert.That(references.Where(IsOurs), Is.EqualTo(new[] { Layers.Root + "Domain" }));
            Assert.That(references.Where(IsEntityFramework), Is.Empty);
            Assert.That(references.Where(name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)), Is.Empty);
        });
    }

    [Test]
    public void Infrastructure_References_PointInwards()
    {
        var references = Layers.ReferencesOf(Layers.Infrastructure).Where(IsOurs);

        Assert.That(references, Is.SubsetOf(new[] { Layers.Root + "Domain", Layers.Root + "Application" }));
    }

    [Test]
    public void AdminPanel_References_TheApplicationAlone()
    {
        var references = Layers.ReferencesOf(Layers.AdminPanel).Where(IsOurs);

        // What the application's own types are made of may show; the layers that only the host knows may not.
        Assert.That(references, Is.SubsetOf(new[] { Layers.Root + "Domain", Layers.Root + "Application" }));
    }

    [Test] // or the two tests below would prove nothing
    public void Types_OfApplication_AreSeenToKnowWhatTheyUse()
    {
        var knowing = Types.InAssembly(Layers.Application).That().HaveDependencyOn("FluentValidation").GetTypes().Select(t => t.Name);

        Assert.That(knowing, Does.Contain("ContactFieldsValidator").And.Contain("DependencyInjection"));
    }

    [Test]
    public void Types_OutsideInfrastructure_KnowNothingOfEntityFramework()
    {
        Assembly[] layers = [Layers.Domain, Layers.Application, Layers.AdminPanel, Layers.WebApi];

        var knowing = TypesIn(layers).And().HaveDependencyOn(EntityFramework).GetTypes().Select(t => t.FullName);

        Assert.Multiple(() =>
        {
            Assert.That(TypesIn(layers).GetTypes().Select(t => t.Assembly).Distinct(), Is.EquivalentTo(layers));
            Assert.That(knowing, Is.Empty);
            Assert.That(Layers.ReferencesOf(Layers.WebApi).Where(IsEntityFramework), Is.Empty);
        });
    }

    [Test]
    public void Types_OfDomainAndApplication_KnowNothingOfTheLayersOutside()
    {
        Assembly[] layers = [Layers.Domain, Layers.Application];

        var knowing = TypesIn(layers).And().HaveDependencyOnAny(Layers.Root + "Infrastructure", Layers.Root + "WebApi").GetTypes();

        Assert.Multiple(() =>
        {
            Assert.That(TypesIn(layers).GetTypes().Select(t => t.Assembly).Distinct(), Is.EquivalentTo(layers));
            Assert.That(knowing, Is.Empty);
        });
    }

    // Measuring coverage adds a type to each assembly, under a name that cannot be resolved.
    private static PredicateList TypesIn(params Assembly[] layers) => Types.InAssemblies(layers).That().DoNotResideInNamespace("Coverlet");

    private static bool IsOurs(string assembly) => assembly.StartsWith(Layers.Root, StringComparison.Ordinal);

    private static bool IsEntityFramework(string assembly) => assembly.StartsWith(EntityFramework, StringComparison.Ordinal);
}
