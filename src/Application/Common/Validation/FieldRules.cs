using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using FluentValidation;
using FluentValidation.Results;

namespace ContactAppointment.Application.Common.Validation;

/// <summary>The rules that fields of bodies have in common, told before the domain has its last word.</summary>
internal static class FieldRules
{
    public const string CompleteRuleSet = "Complete";

    public const string RequiredMessage = "This field is required.";
    public const string NullMessage = "This field may not be null.";

    /// <summary>The field must stand in the body, and hold something.</summary>
    public static IRuleBuilderOptions<T, Optional<TValue>> MustBeGiven<T, TValue>(this IRuleBuilder<T, Optional<TValue>> rule) =>
        rule.Must(field => field.IsGiven, limits => limits with { IsRequired = true }).WithMessage(RequiredMessage);

    /// <summary>The field may be left out, but not be null.</summary>
    public static IRuleBuilderOptions<T, Optional<TValue>> NotNullWhenGiven<T, TValue>(this IRuleBuilder<T, Optional<TValue>> rule) =>
        rule.Must(field => !field.IsGiven || field.Value is not null, limits => limits with { IsNeverNull = true })
            .WithMessage(NullMessage);

    /// <summary>The text can be stored, and after trimming has at most so many code points.</summary>
    public static IRuleBuilderOptions<T, Optional<string?>> MaximumCodePoints<T>(this IRuleBuilder<T, Optional<string?>> rule, int? max) =>
        rule.Must(field => field.Value is null || Text.IsStorable(field.Value))
            .WithMessage(Text.NotStorableMessage)
            .Must(
                field => max is null || field.Value is null || Text.Length(field.Value.Trim()) <= max,
                limits => limits with { MaxLength = max, IsOfAnyLength = max is null }
            )
            .WithMessage(Text.TooLongMessage(max ?? 0));

    /// <summary>A text that may be empty but not null.</summary>
    public static IRuleBuilderOptions<T, Optional<string?>> IsText<T>(this IRuleBuilder<T, Optional<string?>> rule, int? max = null) =>
        rule.NotNullWhenGiven().MaximumCodePoints(max);

    /// <summary>The list has at most as many entries as lists may have.</summary>
    public static IRuleBuilderOptions<T, Optional<IReadOnlyList<TEntry>?>> MaximumEntries<T, TEntry>(
        this IRuleBuilder<T, Optional<IReadOnlyList<TEntry>?>> rule
    ) =>
        rule.Must(field => field.Value is null || field.Value.Count <= Entries.Max, limits => limits with { MaxItems = Entries.Max })
            .WithMessage(Entries.TooManyMessage);

    /// <summary>One bare e-mail address, whose domain may be internationalised (JSON Schema's <c>idn-email</c>).</summary>
    public static IRuleBuilderOptions<T, Optional<string?>> IsEmailAddress<T>(this IRuleBuilder<T, Optional<string?>> rule) =>
        rule.Must(field => field.Value is null || EmailAddress.IsValid(field.Value.Trim()), limits => limits with { Format = "idn-email" })
            .WithMessage(EmailAddress.InvalidMessage);

    /// <summary>One of a list of choices; null and the empty text mean none.</summary>
    public static IRuleBuilderOptions<T, Optional<string?>> IsOptionalChoice<T, TChoice>(
        this IRuleBuilder<T, Optional<string?>> rule,
        Choices<TChoice> choices,
        bool orDisplay = false
    )
        where TChoice : struct, Enum =>
        rule.Must(
                field => string.IsNullOrWhiteSpace(field.Value) || choices.TryParse(field.Value.Trim(), out _, orDisplay),
                limits => limits with { Choices = choices.Values, Displays = choices.Displays, AreDisplaysTaken = orDisplay }
            )
            .WithMessage(choices.UnknownMessage);

    /// <summary>Holds the fields of a body to their own rules; where everything is written anew, required ones must be there.</summary>
    public static void FieldsValidBy<T, TFields>(
        this IRuleBuilderInitial<T, TFields> rule,
        IValidator<TFields> fields,
        Func<T, WriteMode> mode
    ) =>
        rule.Custom(
            (value, context) =>
            {
                var result = fields.ValidateFields(value, mode(context.InstanceToValidate));
                result.Errors.ForEach(context.AddFailure); // under the client's names: the body has no wrapper
            }
        );

    /// <summary>Holds fields to their rules, and to those of a complete body where they replace everything.</summary>
    public static ValidationResult ValidateFields<TFields>(this IValidator<TFields> validator, TFields fields, WriteMode mode) =>
        validator.Validate(
            fields,
            options =>
            {
                options.IncludeRulesNotInRuleSet();
                if (mode == WriteMode.Replace)
                    options.IncludeRuleSets(CompleteRuleSet);
            }
        );
}
