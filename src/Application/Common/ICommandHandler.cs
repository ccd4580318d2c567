namespace ContactAppointment.Application.Common;

/// <summary>Carries out one kind of change: loads, asks the domain, saves once. It may be run again when another writer was faster.</summary>
public interface ICommandHandler<in TCommand, TResult>
    where TCommand : notnull
{
    /// <summary>Carries out one change and returns what came of it.</summary>
    Task<TResult> HandleAsync(TCommand command, CancellationToken ct);
}
