using System.Reflection;
using ContactAppointment.IntegrationTests.Infrastructure;
using NUnit.Framework.Interfaces;

namespace ContactAppointment.IntegrationTests.Contract;

/// <summary>Each clause of the contract has a test that names it.</summary>
internal sealed class ClauseTests
{
    /// <summary>The tests by the clauses that they name.</summary>
    private static readonly ILookup<string, string> _tests = (
        from type in typeof(ClauseTests).Assembly.GetTypes()
        where !type.IsAbstract
        from method in type.GetMethods()
        where method.GetCustomAttributes().Any(a => a is ITestBuilder or ISimpleTestBuilder)
        from attribute in type.GetCustomAttributes<ClauseAttribute>().Concat(method.GetCustomAttributes<ClauseAttribute>())
        from id in attribute.Ids
        select (id, test: $"{type.Name}.{method.Name}")
    ).ToLookup(c => c.id, c => c.test);

    /// <summary>Sets clauses and tests side by side in <c>artifacts/contract.md</c>.</summary>
    [OneTimeSetUp]
    public void WriteTable()
    {
        var lines = new List<string> { "# Clauses and tests" };
        foreach (var heading in Clause.All.GroupBy(c => c.Heading))
        {
            lines.AddRange(["", $"## {heading.Key}", "", "| clause | says | tests |", "|---|---|---|"]);
            lines.AddRange(heading.Select(c => $"| `{c.Id}` | {c.Text.Replace("|", "\\|")} | {TestsOf(c)} |"));
        }

        var artifacts = Directory.CreateDirectory(Repository.PathOf("artifacts"));
        File.WriteAllLines(Path.Combine(artifacts.FullName, "contract.md"), lines);
    }

    [Test]
    public void Clauses_ThatTestsName_StandInTheList()
    {
        var unknown = _tests.Where(t => Clause.All.All(c => c.Id != t.Key)).Select(t => $"{t.Key}: {string.Join(", ", t)}");

        Assert.That(unknown, Is.Empty);
    }

    [Test]
    public void Clauses_OfTheList_HaveATest()
    {
        var untested = Clause.All.Where(c => !c.IsLater && !_tests.Contains(c.Id)).Select(c => c.Id);

        Assert.That(untested, Is.Empty);
    }

    [Test]
    public void Clauses_ThatATestHolds_AreNotMarkedLater() =>
        Assert.That(Clause.All.Where(c => c.IsLater && _tests.Contains(c.Id)).Select(c => c.Id), Is.Empty);

    [Test]
    public void Clauses_OfTheList_HaveAnIdOfTheirOwn()
    {
        Assert.That(Clause.All.Select(c => c.Id), Is.Unique);
    }

    private static string TestsOf(Clause clause) =>
        _tests.Contains(clause.Id)
            ? string.Join("<br>", _tests[clause.Id].Distinct().Order(StringComparer.Ordinal).Select(t => $"`{t}`"))
            : "later";
}
