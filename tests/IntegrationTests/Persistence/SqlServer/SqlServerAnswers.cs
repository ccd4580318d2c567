using System.Data;
using System.Data.Common;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace ContactAppointment.IntegrationTests.Persistence.SqlServer;

/// <summary>What a server with a row of everything would answer; rows that are inserted get ids, and those that are changed were there.</summary>
internal sealed class SqlServerAnswers(SampleRows rows)
{
    public DbDataReader To(IReadOnlyList<TSqlStatement> statements)
    {
        var tables = statements.Select(TableFor).OfType<DataTable>().ToArray();
        return new DataTableReader(tables.Length > 0 ? tables : [Columns(1)]);
    }

    private DataTable? TableFor(TSqlStatement statement) =>
        statement switch
        {
            SelectStatement { QueryExpression: QuerySpecification query } => Selected(query),
            SelectStatement { QueryExpression: BinaryQueryExpression union } => Selected(First(union)),
            SelectStatement => Columns(20),
            InsertStatement { InsertSpecification: { OutputClause: { } output } insert } => Rows(
                output.SelectColumns.Count,
                (insert.InsertSource as ValuesInsertSource)?.RowValues.Count ?? 1
            ),
            MergeStatement { MergeSpecification.OutputClause: { } output } merge => Rows(output.SelectColumns.Count, MergedRows(merge)),
            UpdateStatement { UpdateSpecification.OutputClause: { } output } => Rows(output.SelectColumns.Count, 1),
            DeleteStatement { DeleteSpecification.OutputClause: { } output } => Rows(output.SelectColumns.Count, 1),
            _ => null,
        };

    private static QuerySpecification First(QueryExpression query) =>
        query switch
        {
            BinaryQueryExpression union => First(union.FirstQueryExpression),
            QueryParenthesisExpression inner => First(inner.QueryExpression),
            _ => (QuerySpecification)query,
        };

    /// <summary>The row; there is one, and what is asked whether it is there is not.</summary>
    private DataTable Selected(QuerySpecification query)
    {
        if (query.SelectElements is [SelectScalarExpression { Expression: var single }])
        {
            if (single is FunctionCall { FunctionName.Value: "COUNT" })
                return One(1);
            if (single is SearchedCaseExpression)
                return One(value: false);
        }

        return rows.AnswerTo(query);
    }

    private static int MergedRows(MergeStatement merge) =>
        merge.MergeSpecification.TableReference is InlineDerivedTable values ? values.RowValues.Count : 1;

    private static DataTable One(object value)
    {
        var table = new DataTable();
        table.Columns.Add("c0", value.GetType());
        table.Rows.Add(value);
        return table;
    }

    /// <summary>Rows of ids and positions, from 1 and from 0, as EF Core asks for them.</summary>
    private static DataTable Rows(int columns, int count)
    {
        var table = Columns(columns);
        for (var i = 0; i < count; i++)
            table.Rows.Add([.. Enumerable.Range(0, columns).Select(c => (object)(c == columns - 1 && columns > 1 ? i : i + 1))]);
        return table;
    }

    private static DataTable Columns(int count)
    {
        var table = new DataTable();
        for (var i = 0; i < count; i++)
            table.Columns.Add($"c{i}", typeof(int));
        return table;
    }
}
