using System.Text.RegularExpressions;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Documentation;

/// <summary>The README claims for each store what a run has counted, and for SQL Server that nothing was run.</summary>
[SqliteOnly] // it needs no store at all, and once is enough
internal sealed partial class ReadmeTests
{
    [Test]
    public async Task Stores_TableOfTheLastRun_CountsWhatRanAndClaimsNothingElse()
    {
        var readme = await File.ReadAllTextAsync(Repository.PathOf("README.md"));

        var table = Table().Match(readme).Groups["rows"].Value;

        Assert.That(table, Does.Match(@"^\| SQLite \| (\d{4,}) of \1 \|\n\| PostgreSQL \| (\d{4,}) of \2 \|\n\| SQL Server \| "));
        Assert.That(table, Does.Match(@"\| SQL Server \| 0 of \d{4,} run here; \d+ SQL texts parsed, 0 with errors \|\n$"));
    }

    [GeneratedRegex(
        @"<!-- stores: [^>]+ -->\n\n\| store \| integration tests passed \|\n\|---\|---\|\n(?<rows>(\|.*\n)+)\n<!-- /stores -->"
    )]
    private static partial Regex Table();
}
