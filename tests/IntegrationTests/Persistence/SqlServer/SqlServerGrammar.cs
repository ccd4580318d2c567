using System.Collections.Concurrent;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace ContactAppointment.IntegrationTests.Persistence.SqlServer;

/// <summary>Parses SQL as Microsoft's own parser for SQL Server 2022 does. That proves the grammar, and no more.</summary>
internal sealed class SqlServerGrammar
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _parsed = [];

    private int _sent;

    /// <summary>How many texts were parsed.</summary>
    public int Sent => _sent;

    /// <summary>How many of them differ.</summary>
    public int Count => _parsed.Count;

    /// <summary>Everything that was parsed.</summary>
    public IEnumerable<string> Texts => _parsed.Keys;

    /// <summary>The texts that are no SQL, each with what is wrong.</summary>
    public IEnumerable<string> Errors => _parsed.Where(p => p.Value.Count > 0).Select(p => $"{string.Join("; ", p.Value)}\n{p.Key}");

    /// <summary>Parses a text and returns its statements.</summary>
    public IReadOnlyList<TSqlStatement> Parse(string sql)
    {
        Interlocked.Increment(ref _sent);
        using var reader = new StringReader(sql);
        var tree = new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        _parsed[sql] = [.. errors.Select(e => $"line {e.Line}, column {e.Column}: {e.Message}")];
        return tree is TSqlScript script ? [.. script.Batches.SelectMany(b => b.Statements)] : [];
    }
}
