using System.Text.RegularExpressions;

namespace ContactAppointment.IntegrationTests.Infrastructure.Stores;

/// <summary>Reads what EXPLAIN of PostgreSQL says.</summary>
internal static partial class PostgreSqlPlan
{
    /// <summary>Tables that stay small, which a planner is right to walk.</summary>
    private static readonly string[] Small = ["contact_types", "organizations"];

    public static QueryPlan Read(IReadOnlyList<string> lines)
    {
        var scans = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            var table = Walked().Match(lines[i]).Groups["table"].Value;
            var entered =
                Entered().IsMatch(lines[i])
                && !ConditionsOf(lines, i).Any(l => l.TrimStart().StartsWith("Index Cond", StringComparison.Ordinal));
            if ((table.Length > 0 && !Small.Contains(table)) || entered)
                scans.Add(lines[i].Trim());
        }

        return new QueryPlan(string.Join('\n', lines), scans);
    }

    /// <summary>What is said of a step, before the next one.</summary>
    private static IEnumerable<string> ConditionsOf(IReadOnlyList<string> lines, int step) =>
        lines.Skip(step + 1).TakeWhile(l => !l.Contains("->", StringComparison.Ordinal));

    [GeneratedRegex(@"Seq Scan on (?<table>\w+)")]
    private static partial Regex Walked();

    [GeneratedRegex(@"Index (Only )?Scan (Backward )?(using|on) (?!\w*contact_types|\w*organizations)")]
    private static partial Regex Entered();
}
