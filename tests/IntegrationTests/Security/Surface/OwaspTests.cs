using System.Reflection;
using System.Text.RegularExpressions;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Security.Surface;

/// <summary>Each of the ten risks has a row in <c>docs/owasp-api-2023.md</c>, and each test that it names is there.</summary>
[SqliteOnly] // the same on every store
internal sealed partial class OwaspTests
{
    private static readonly ILookup<string, Type> Fixtures = Assembly.GetExecutingAssembly().GetTypes().ToLookup(t => t.Name);

    [Test]
    public async Task Document_EachRisk_NamesTestsThatThereAre()
    {
        var rows = (await File.ReadAllLinesAsync(Repository.PathOf("docs/owasp-api-2023.md")))
            .Where(line => line.StartsWith("| API", StringComparison.Ordinal))
            .ToList();

        Assert.That(rows.Select(row => row.Split('|')[1].Trim()), Is.EqualTo(Enumerable.Range(1, 10).Select(i => $"API{i}")));
        foreach (var row in rows)
        {
            var named = Quoted().Matches(row.Split('|')[4]).Select(m => m.Groups[1].Value).ToList();
            Assert.That(named, Is.Not.Empty, row);
            Assert.That(named.Where(name => !IsThere(name)), Is.Empty, row);
        }
    }

    [Test]
    public async Task Threats_Document_LeadsOn()
    {
        var threats = await File.ReadAllTextAsync(Repository.PathOf("SECURITY.md"));

        foreach (Match link in Link().Matches(threats))
            Assert.That(File.Exists(Repository.PathOf(link.Groups[1].Value)), link.Value);
    }

    /// <summary>A fixture that has tests, or one test of it.</summary>
    private static bool IsThere(string name)
    {
        var (fixture, test) = name.Split('.') is [var type, var method] ? (type, method) : (name, null);
        return Fixtures[fixture]
            .SelectMany(t => t.GetMethods())
            .Any(m =>
                (test is null || m.Name == test)
                && m.GetCustomAttributes().Any(a => a is TestAttribute or TestCaseAttribute or TestCaseSourceAttribute)
            );
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\]\(([^)#:]+)\)")]
    private static partial Regex Link();
}
