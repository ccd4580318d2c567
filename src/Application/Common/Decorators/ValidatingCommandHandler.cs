using ContactAppointment.Application.Common.Exceptions;
using FluentValidation;

namespace ContactAppointment.Application.Common.Decorators;

/// <summary>Reports every mistake in a command at once, before anything is looked up.</summary>
internal sealed class ValidatingCommandHandler<TCommand, TResult>(
    ICommandHandler<TCommand, TResult> inner,
    IEnumerable<IValidator<TCommand>> validators
) : ICommandHandler<TCommand, TResult>
    where TCommand : notnull
{
    public async Task<TResult> HandleAsync(TCommand command, CancellationToken ct)
    {
        var errors = validators
            .SelectMany(v => v.Validate(command).Errors)
            .GroupBy(e => e.PropertyName, e => e.ErrorMessage)
            .ToDictionary(g => g.Key, g => g.Distinct().ToArray());
        if (errors.Count > 0)
            throw new InputException(errors);

        return await inner.HandleAsync(command, ct);
    }
}
