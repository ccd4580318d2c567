using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;

namespace ContactAppointment.Infrastructure.Persistence.Reading;

/// <summary>
/// Takes a query apart into its shape and its values, far more cheaply than it is translated. With marks it puts one in the place of each
/// value instead, so that it can be seen where in the SQL each goes; with places it puts a parameter there, and adds it to them.
/// </summary>
internal sealed class QueryWalk(Marks? marks = null, List<ParameterExpression>? places = null) : ExpressionVisitor
{
    private static readonly object[] _nodeTypes = [.. Enumerable.Range(0, 128).Select(n => (object)(ExpressionType)n)];

    private readonly List<object?> _parts = new(96);
    private readonly List<object> _values = [];
    private readonly List<ParameterExpression> _parameters = [];

    /// <summary>The values, in the order in which they stand.</summary>
    public IReadOnlyList<object> Values => _values;

    public QueryShape Shape => new(_parts);

    /// <summary>Looks at what a query is sorted by.</summary>
    public void Visit(Expression key, bool isDescending)
    {
        _parts.Add(isDescending);
        Visit(key);
    }

    /// <summary>Looks at how many of a query are passed over, or taken.</summary>
    public void Visit(int? count)
    {
        _parts.Add(count is not null);
        if (count is { } given)
            Marked(given, typeof(int));
    }

    public override Expression? Visit(Expression? node)
    {
        if (node is null)
            return null;
        _parts.Add(_nodeTypes[(int)node.NodeType]);
        return base.Visit(node);
    }

    protected override Expression VisitConstant(ConstantExpression node)
    {
        if (node.Value is IQueryable { Expression: var inner } && inner != node)
            return Changed(node, Visit(inner)!);
        _parts.Add(node.Value);
        return node;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        var index = _parameters.IndexOf(node);
        if (index < 0)
        {
            index = _parameters.Count;
            _parameters.Add(node);
        }

        _parts.Add(index);
        _parts.Add(node.Type);
        return node;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (TryRead(node, out var captured))
            return Changed(node, Captured(captured, node.Type));
        _parts.Add(node.Member);
        return base.VisitMember(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        _parts.Add(node.Method);
        if (
            node is
            { Method: { Name: nameof(Queryable.Skip) or nameof(Queryable.Take) }, Arguments: [var source, ConstantExpression count] }
        )
            return node.Update(null, [Visit(source)!, Changed(count, Captured(count.Value, count.Type))]);
        return base.VisitMethodCall(node);
    }

    protected override Expression VisitUnary(UnaryExpression node)
    {
        _parts.Add(node.Type);
        return base.VisitUnary(node);
    }

    protected override Expression VisitNew(NewExpression node)
    {
        _parts.Add(node.Constructor);
        return base.VisitNew(node);
    }

    protected override Expression VisitExtension(Expression node)
    {
#pragma warning disable EF1001 // there is no other way to see the parameters of SQL that stands in a query
        switch (node)
        {
            case FromSqlQueryRootExpression { Argument: ConstantExpression { Value: object[] given } } rows when marks is null:
                _parts.Add(rows.EntityType.ClrType);
                _parts.Add(rows.Sql);
                _values.Add(given);
                return places is null ? node : new FromSqlQueryRootExpression(rows.EntityType, rows.Sql, Place(typeof(object[])));
            case FromSqlQueryRootExpression:
                throw new NotSupportedException("What SQL selects is none to learn.");
            case EntityQueryRootExpression root:
                _parts.Add(root.EntityType.ClrType);
                return node;
            case SqlQueryRootExpression { Argument: ConstantExpression { Value: object[] arguments } } sql:
                _parts.Add(sql.Sql);
                _parts.Add(sql.ElementType);
                if (places is not null)
                    throw new NotSupportedException("SQL that stands in a query takes no parameters of others.");
                var marked = arguments.Select(a => Marked(a, a.GetType())).ToArray();
                return marks is null
                    ? node
                    : new SqlQueryRootExpression(sql.QueryProvider!, sql.ElementType, sql.Sql, Expression.Constant(marked));
#pragma warning restore EF1001
            default:
                throw new NotSupportedException($"A query with a {node.GetType().Name} is none to learn.");
        }
    }

    /// <summary>The value of a field that a lambda has captured, or of something in it.</summary>
    private static bool TryRead(MemberExpression node, out object? value)
    {
        value = null;
        object? owner = null;
        switch (node.Expression)
        {
            case ConstantExpression constant:
                owner = constant.Value;
                break;
            case MemberExpression inner when TryRead(inner, out owner):
                break;
            case null:
                break;
            default:
                return false;
        }

        value = node.Member is FieldInfo field ? field.GetValue(owner) : ((PropertyInfo)node.Member).GetValue(owner);
        return true;
    }

    /// <summary>Who only looks leaves everything as it is.</summary>
    private Expression Changed(Expression node, Expression marked) => marks is null && places is null ? node : marked;

    private Expression Captured(object? value, Type type)
    {
        switch (value)
        {
            case IQueryable query:
                return Visit(query.Expression)!;
            // Few values there are of these, and null is another condition altogether: each is a shape of its own.
            case null or bool or Enum:
                _parts.Add(value);
                return Expression.Constant(value, type);
        }

        var marked = Marked(value, type);
        if (places is not null)
            return value is string or not IEnumerable
                ? Place(type)
                : throw new NotSupportedException("How a list is sent depends on its length.");
        if (marks is null)
            return Expression.Empty();
        var slot = Activator.CreateInstance(typeof(Slot<>).MakeGenericType(type), marked)!;
        var field = Expression.Field(Expression.Constant(slot), nameof(Slot<>.Value));
        return value is string or not IEnumerable ? field : Expression.Call(typeof(EF), nameof(EF.Parameter), [type], field);
    }

    private ParameterExpression Place(Type type)
    {
        var place = Expression.Parameter(type, $"value{places!.Count}");
        places.Add(place);
        return place;
    }

    private object Marked(object value, Type type)
    {
        _parts.Add(type);
        _values.Add(value);
        return marks is null ? value : marks.For(value, _values.Count - 1);
    }
}
