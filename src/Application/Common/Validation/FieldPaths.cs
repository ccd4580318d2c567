using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using FluentValidation;

namespace ContactAppointment.Application.Common.Validation;

/// <summary>Names fields in errors as the client writes them: <c>end_date</c>, <c>emails[1].email</c>.</summary>
internal static class FieldPaths
{
    /// <summary>Makes every validator use the client's names, and English whatever the machine speaks.</summary>
    public static void Configure()
    {
        ValidatorOptions.Global.PropertyNameResolver = (_, member, expression) => PathOf(expression) ?? NameOf(member);
        ValidatorOptions.Global.LanguageManager.Enabled = false;
    }

    private static string? PathOf(LambdaExpression? expression)
    {
        var names = new List<string>();
        for (var part = expression?.Body; part is not null; part = (part as MemberExpression)?.Expression)
        {
            if (part is UnaryExpression { Operand: var operand })
                part = operand;
            if (part is MemberExpression { Member: var member } && !IsOptionalValue(member))
                names.Insert(0, NameOf(member)!);
        }

        return names.Count > 0 ? string.Join('.', names) : null;
    }

    private static bool IsOptionalValue(MemberInfo member) =>
        member.DeclaringType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Optional<>);

    private static string? NameOf(MemberInfo? member) => member is null ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(member.Name);
}
