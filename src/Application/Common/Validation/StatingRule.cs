using FluentValidation;
using FluentValidation.Validators;

namespace ContactAppointment.Application.Common.Validation;

/// <summary>A condition, and what it says about the field: the one source of both the check and the API's description.</summary>
internal sealed class StatingRule<T, TValue>(Func<TValue, bool> holds, Func<FieldLimits, FieldLimits> state)
    : PropertyValidator<T, TValue>,
        IStatingRule
{
    public override string Name => nameof(StatingRule<,>);

    public FieldLimits State(FieldLimits limits) => state(limits);

    public override bool IsValid(ValidationContext<T> context, TValue value) => holds(value);
}

internal static class StatingRules
{
    /// <summary>Holds a field to a condition, and tells clients what it says.</summary>
    public static IRuleBuilderOptions<T, TValue> Must<T, TValue>(
        this IRuleBuilder<T, TValue> rule,
        Func<TValue, bool> holds,
        Func<FieldLimits, FieldLimits> state
    ) => rule.SetValidator(new StatingRule<T, TValue>(holds, state));
}
