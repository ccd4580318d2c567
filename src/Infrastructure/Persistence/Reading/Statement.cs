using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence.Reading;

/// <summary>A query as SQL that EF Core made of it once, and where its values go.</summary>
internal sealed partial class Statement
{
    private readonly Lazy<string> _byPosition;

    private Statement(string sql, IReadOnlyList<StatementParameter> parameters)
    {
        (Sql, Parameters) = (sql, parameters);
        _byPosition = new Lazy<string>(() =>
            ParameterName()
                .Replace(
                    sql,
                    name =>
                        parameters.Index().FirstOrDefault(p => Names(p.Item, name)) is { Item: not null } found
                            ? $"${found.Index + 1}"
                            : name.Value
                )
        );
    }

    public string Sql { get; }

    /// <summary>The same with parameters that are known by their place.</summary>
    public string SqlByPosition => _byPosition.Value;

    public IReadOnlyList<StatementParameter> Parameters { get; }

    /// <summary>Has EF Core translate a query whose values are marks.</summary>
    /// <param name="query">The query.</param>
    /// <param name="marks">The marks.</param>
    /// <param name="finish">Makes of its SQL that of the statement.</param>
    /// <exception cref="NotSupportedException">A parameter stands for none of the marks, or the SQL needs EF Core's own connection.</exception>
    public static Statement Learn(IQueryable query, Marks marks, Func<string, string> finish)
    {
        using var command = query.CreateDbCommand();
        if (NeedsOwnFunctions().IsMatch(command.CommandText))
            throw new NotSupportedException("The SQL calls functions of EF Core's own connections.");
        return new Statement(
            finish(command.CommandText),
            [
                .. command
                    .Parameters.Cast<DbParameter>()
                    .Select(p => new StatementParameter(
                        p,
                        marks.IndexOf(p.Value) ?? throw new NotSupportedException($"{p.ParameterName} stands for nothing that is known.")
                    )),
            ]
        );
    }

    private static bool Names(StatementParameter parameter, Match name) => parameter.Like.ParameterName.TrimStart('@') == name.Value[1..];

    [GeneratedRegex(@"@\w+")]
    private static partial Regex ParameterName();

    [GeneratedRegex(@"\b(ef_[a-z_]+|regexp)\(")]
    private static partial Regex NeedsOwnFunctions();
}

/// <summary>A place for a value.</summary>
/// <param name="Like">As EF Core makes the parameter.</param>
/// <param name="Index">Which value; -1 for the organization that is shown.</param>
internal sealed record StatementParameter(DbParameter Like, int Index)
{
    /// <summary>The value as the store takes it.</summary>
    public object ValueOf(Guid organization, IReadOnlyList<object> values) => Index < 0 ? organization : Stored(values[Index]);

    private object Stored(object value) =>
        value switch
        {
            DateTimeOffset moment => moment.UtcDateTime,
            IEnumerable<Guid> uuids when Like.Value is string =>
                $"[{string.Join(',', uuids.Select(u => $"\"{u.ToString().ToUpperInvariant()}\""))}]",
            IEnumerable<int> numbers when Like.Value is string => $"[{string.Join(',', numbers)}]",
            string => value,
            IEnumerable<string> texts when Like.Value is string => System.Text.Json.JsonSerializer.Serialize(texts),
            _ => value,
        };
}
