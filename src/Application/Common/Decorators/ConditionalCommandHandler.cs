using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Common.Revisions;

namespace ContactAppointment.Application.Common.Decorators;

/// <summary>
/// Carries a command out only while its entity is in the state that the caller has seen. The entity is loaded here and stays loaded: a
/// writer who comes between this look and the save moves the version on, the save fails, and the next try looks again. What only stands
/// beside it in answers may change at that very moment, as it may after the save.
/// </summary>
internal sealed class ConditionalCommandHandler<TCommand, TResult>(
    ICommandHandler<TCommand, TResult> inner,
    IPrecondition precondition,
    ConditionRule rule,
    StoredVersions versions,
    StoredRevisions revisions
) : ICommandHandler<TCommand, TResult>
    where TCommand : notnull
{
    public async Task<TResult> HandleAsync(TCommand command, CancellationToken ct)
    {
        if (command is IConditional conditional)
            await CheckAsync(conditional, ct);
        return await inner.HandleAsync(command, ct);
    }

    private async Task CheckAsync(IConditional command, CancellationToken ct)
    {
        var isBroken = await rule.IsBrokenAsync(ct);
        if (!isBroken && !precondition.IsGiven && command is { ExpectedVersion: null, ExpectedRevision: null })
            return;
        if (await command.VersionAsync(versions, ct) is not { } stored)
            return; // the handler says that there is none
        if (isBroken)
            throw new PreconditionRequiredException();
        if (command.ExpectedVersion is { } expected && stored != expected)
            throw new PreconditionFailedException();
        if (!precondition.IsGiven && command.ExpectedRevision is null)
            return;
        var revision = await command.RevisionAsync(revisions, ct);
        if (command.ExpectedRevision is { } named && revision != named)
            throw new PreconditionFailedException();
        if (precondition.IsGiven && revision is not null && !precondition.Holds(revision))
            throw new PreconditionFailedException();
    }
}
