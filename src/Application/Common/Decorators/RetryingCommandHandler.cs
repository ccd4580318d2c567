using ContactAppointment.Application.Common.Exceptions;

namespace ContactAppointment.Application.Common.Decorators;

/// <summary>Runs a use case again when another writer was faster, so that writers of different fields all survive.</summary>
internal sealed class RetryingCommandHandler<TCommand, TResult>(ICommandHandler<TCommand, TResult> inner, ConflictRetry retry)
    : ICommandHandler<TCommand, TResult>
    where TCommand : notnull
{
    public async Task<TResult> HandleAsync(TCommand command, CancellationToken ct)
    {
        try
        {
            return await retry.ExecuteAsync(token => inner.HandleAsync(command, token), ct);
        }
        catch (ConcurrencyConflictException e) when (e.Rule is not null)
        {
            throw e.Rule; // what the check before the save would have said, had it seen the other writer
        }
    }
}
