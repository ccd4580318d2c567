using System.Collections.Concurrent;
using FluentValidation;

namespace ContactAppointment.Application.Common.Validation;

/// <summary>Reads the limits of a body's fields off the rules that check them, so that there is no second list of them.</summary>
public sealed class FieldLimitsReader(IServiceProvider validators)
{
    private static readonly Dictionary<string, FieldLimits> Nothing = [];
    private readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, FieldLimits>> _known = new();

    /// <summary>The limits by the field's name in JSON; empty where nothing is checked.</summary>
    /// <param name="fields">The type of the body, or of an object in it.</param>
    public IReadOnlyDictionary<string, FieldLimits> LimitsOf(Type fields) => _known.GetOrAdd(fields, Read);

    private IReadOnlyDictionary<string, FieldLimits> Read(Type fields) =>
        validators.GetService(typeof(IValidator<>).MakeGenericType(fields)) is IValidator validator
            ? validator
                .CreateDescriptor()
                .Rules.GroupBy(r => r.PropertyName)
                .ToDictionary(g => g.Key, g => g.Aggregate(FieldLimits.None, Add))
            : Nothing;

    private static FieldLimits Add(FieldLimits limits, IValidationRule rule)
    {
        var stating = rule.Components.Select(c => c.Validator).OfType<IStatingRule>();
        if (IsAboutItems(rule))
            return limits with { Items = stating.Aggregate(limits.Items ?? FieldLimits.None, (all, one) => one.State(all)) };

        var stated = stating.Aggregate(limits, (all, one) => one.State(all));
        return rule.RuleSets?.Contains(FieldRules.CompleteRuleSet) == true && stated.IsRequired
            ? stated with
            {
                IsRequired = limits.IsRequired,
                IsRequiredWhenComplete = true,
            }
            : stated;
    }

    private static bool IsAboutItems(IValidationRule rule) =>
        rule.GetType().GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICollectionRule<,>));
}
