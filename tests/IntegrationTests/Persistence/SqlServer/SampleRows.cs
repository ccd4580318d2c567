using System.Data;
using System.Globalization;
using ContactAppointment.Infrastructure.Persistence.SqlServer;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace ContactAppointment.IntegrationTests.Persistence.SqlServer;

/// <summary>One row of every table, such as the model says it could be; all its ids are equal, so that each row belongs to each.</summary>
internal sealed class SampleRows
{
    /// <summary>Every uuid in the rows.</summary>
    public static readonly Guid Uuid = Guid.Parse("0199f4a0-0000-7000-8000-00000000abcd");

    /// <summary>The password of whoever has one.</summary>
    public const string Password = "correct horse battery";

    private static readonly Dictionary<string, object> Special = new()
    {
        ["time_zone"] = "Europe/Berlin",
        ["language"] = "de",
        ["password_hash"] = new PasswordHasher<object>().HashPassword(new object(), Password),
    };

    /// <summary>Tables whose content has a form of its own; they have no rows.</summary>
    private static readonly string[] Empty = ["data_protection_keys"];

    private readonly IRelationalModel _model;

    public SampleRows()
    {
        using var context = new SqlServerDesignTimeFactory().CreateDbContext([]);
        _model = context.Model.GetRelationalModel();
    }

    /// <summary>What a query for columns is answered with.</summary>
    public DataTable AnswerTo(QuerySpecification query)
    {
        var sources = new Sources();
        query.Accept(sources);
        var values = query.SelectElements.Select(e => ValueOf(e, sources)).ToArray();
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var value in values)
            table.Columns.Add($"c{table.Columns.Count}", value.GetType());
        if (!sources.Tables.Intersect(Empty).Any())
            table.Rows.Add(values);
        return table;
    }

    private object ValueOf(SelectElement element, Sources sources) =>
        element is SelectScalarExpression { Expression: var expression } ? ValueOf(expression, sources) : 1;

    private object ValueOf(ScalarExpression expression, Sources sources) =>
        expression switch
        {
            ColumnReferenceExpression { MultiPartIdentifier.Identifiers: [var source, var column] } => ValueOf(
                source.Value,
                column.Value,
                sources
            ),
            FunctionCall { FunctionName.Value: "MIN" or "MAX", Parameters: [var inner] } => ValueOf(inner, sources),
            _ => 1,
        };

    private object ValueOf(string source, string column, Sources sources) =>
        sources.Of(source) switch
        {
            NamedTableReference { SchemaObject.BaseIdentifier.Value: var table } => Sample(table, column),
            QueryDerivedTable { QueryExpression: QuerySpecification inner } when Inner(inner, column) is { } element => ValueOf(
                element,
                sources
            ),
            _ => 1,
        };

    private static SelectScalarExpression? Inner(QuerySpecification query, string column) =>
        query.SelectElements.OfType<SelectScalarExpression>().FirstOrDefault(e => NameOf(e) == column);

    private static string? NameOf(SelectScalarExpression element) =>
        element.ColumnName?.Value ?? (element.Expression as ColumnReferenceExpression)?.MultiPartIdentifier.Identifiers[^1].Value;

    private object Sample(string table, string name)
    {
        if (Special.TryGetValue(name, out var special))
            return special;
        var column = _model.Tables.Single(t => t.Name == table).FindColumn(name)!;
        var isList = column.PropertyMappings.Count == 0 || column.PropertyMappings[0].Property.IsPrimitiveCollection;
        var type = column.StoreTypeMapping.Converter?.ProviderClrType ?? column.StoreTypeMapping.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (isList)
            return "[]";
        if (type == typeof(Guid))
            return Uuid;
        if (type == typeof(DateTime))
            return new DateTime(2020, 7, 1, 12, 0, 0, DateTimeKind.Utc);
        return type == typeof(bool) ? false : Convert.ChangeType(1, type, CultureInfo.InvariantCulture);
    }

    /// <summary>What the names before the columns of a query mean.</summary>
    private sealed class Sources : TSqlFragmentVisitor
    {
        private readonly Dictionary<string, TableReference> _byAlias = [];

        public IEnumerable<string> Tables => _byAlias.Values.OfType<NamedTableReference>().Select(t => t.SchemaObject.BaseIdentifier.Value);

        public TableReference? Of(string alias) => _byAlias.GetValueOrDefault(alias);

        public override void Visit(NamedTableReference node) => Add(node);

        public override void Visit(QueryDerivedTable node) => Add(node);

        private void Add(TableReferenceWithAlias node)
        {
            if (node.Alias is { Value: var alias })
                _byAlias[alias] = node;
        }
    }
}
