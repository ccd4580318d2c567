namespace ContactAppointment.Application.Common.Decorators;

/// <summary>Lets a command through only with an organization to work for.</summary>
internal sealed class ReachingCommandHandler<TCommand, TResult>(ICommandHandler<TCommand, TResult> inner, OrganizationReach reach)
    : ICommandHandler<TCommand, TResult>
    where TCommand : notnull
{
    public async Task<TResult> HandleAsync(TCommand command, CancellationToken ct)
    {
        await reach.EnterForChangeAsync(command, ct);
        return await inner.HandleAsync(command, ct);
    }
}
