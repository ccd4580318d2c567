using FluentValidation;

namespace ContactAppointment.UnitTests.Builders;

/// <summary>What a validator finds wrong, as <c>path: message</c>.</summary>
internal static class Mistakes
{
    public static IReadOnlyList<string> In<TCommand>(IValidator<TCommand> validator, TCommand command) =>
        [.. validator.Validate(command).Errors.Select(e => $"{e.PropertyName}: {e.ErrorMessage}")];
}
