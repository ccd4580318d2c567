using System.Text.RegularExpressions;

namespace ContactAppointment.IntegrationTests.Infrastructure.Stores;

/// <summary>Reads what EXPLAIN of PostgreSQL says.</summary>
internal static partial class PostgreSqlPlan
{
    public static QueryPlan Read(IReadOnlyList<string> lines)
    {
        var scans = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            var isScan =
                Entered().IsMatch(lines[i])
                && !ConditionsOf(lines, i).Any(l => l.TrimStart().StartsWith("Index Cond", StringComparison.Ordinal));
            if (isScan || lines[i].Contains("Seq Scan on", StringComparison.Ordinal))
                scans.Add(lines[i].Trim());
        }

        return new QueryPlan(string.Join('\n', lines), scans);
    }

    /// <summary>What is said of a step, before the next one.</summary>
    private static IEnumerable<string> ConditionsOf(IReadOnlyList<string> lines, int step) =>
        lines.Skip(step + 1).TakeWhile(l => !l.Contains("->", StringComparison.Ordinal));

    /// <summary>An index of the global ones alone is asked for all that it holds.</summary>
    [GeneratedRegex(@"Index (Only )?Scan (Backward )?(using|on) (?!ix_\w+_global\b)")]
    private static partial Regex Entered();
}
