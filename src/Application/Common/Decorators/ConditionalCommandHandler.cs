using ContactAppointment.Application.Common.Exceptions;

namespace ContactAppointment.Application.Common.Decorators;

/// <summary>
/// Carries a command out only while its entity is at the version that the caller has seen. The entity is loaded here and stays loaded: a
/// writer who comes between this look and the save moves the version on, the save fails, and the next try looks again.
/// </summary>
internal sealed class ConditionalCommandHandler<TCommand, TResult>(ICommandHandler<TCommand, TResult> inner, StoredVersions versions)
    : ICommandHandler<TCommand, TResult>
    where TCommand : notnull
{
    public async Task<TResult> HandleAsync(TCommand command, CancellationToken ct)
    {
        if (
            command is IAddressed { ExpectedVersion: { } expected } addressed
            && await addressed.VersionAsync(versions, ct) is { } stored
            && stored != expected
        )
            throw new PreconditionFailedException();
        return await inner.HandleAsync(command, ct);
    }
}
