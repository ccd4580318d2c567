using FluentValidation;
using FluentValidation.Results;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.Application.Common.Validation;

/// <summary>Tells the mistakes in the fields of a body before a command carries them, in the very words of the command's refusal.</summary>
public sealed class FieldsCheck(IServiceProvider validators)
{
    /// <summary>From the field's path (<c>emails[1].email</c>) to what is wrong with it; empty where nothing is.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="mode">Whether they are to replace everything or to change what is given.</param>
    public IReadOnlyDictionary<string, string[]> MistakesIn<TFields>(TFields fields, WriteMode mode) =>
        validators.GetRequiredService<IValidator<TFields>>().ValidateFields(fields, mode).Errors.ByField();

    /// <summary>The same of a command that carries no body.</summary>
    public IReadOnlyDictionary<string, string[]> MistakesIn<TCommand>(TCommand command) =>
        validators.GetRequiredService<IValidator<TCommand>>().Validate(command).Errors.ByField();
}

file static class Failures
{
    public static IReadOnlyDictionary<string, string[]> ByField(this IEnumerable<ValidationFailure> failures) =>
        failures.GroupBy(e => e.PropertyName, e => e.ErrorMessage).ToDictionary(g => g.Key, g => g.Distinct().ToArray());
}
