using System.Text.RegularExpressions;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Contract;

/// <summary>A clause of <c>clauses.md</c>: a line <c>- `id` text</c>, with <c>(later)</c> before the text of what is not built yet.</summary>
internal sealed partial record Clause(string Heading, string Id, string Text, bool IsLater)
{
    /// <summary>All clauses, in the contract's order.</summary>
    public static IReadOnlyList<Clause> All { get; } = [.. Read()];

    private static IEnumerable<Clause> Read()
    {
        var heading = "";
        foreach (var line in File.ReadLines(Repository.PathOf("tests/IntegrationTests/Contract/clauses.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                heading = line[3..];
            else if (Line().Match(line) is { Success: true } match)
                yield return new(heading, match.Groups["id"].Value, match.Groups["text"].Value, match.Groups["later"].Success);
        }
    }

    [GeneratedRegex(@"^- `(?<id>[^`]+)`(?<later> \(later\))? ?(?<text>.*)$")]
    private static partial Regex Line();
}
