namespace ContactAppointment.Application.Common.Repeats;

/// <summary>
/// Keeps first answers, so that a repeat does nothing again. Between <see cref="ReserveAsync"/> and <see cref="CompleteAsync"/> the unit of
/// work commits nothing: the change and its answer are stored together or not at all.
/// </summary>
public interface IRepeats
{
    /// <summary>How long an answer is kept.</summary>
    static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    /// <summary>
    /// Takes a request for the first of its name, in a transaction of its own. It has the name for a while: the process may die, and whoever
    /// comes later must get through.
    /// </summary>
    Task<Reservation> ReserveAsync(RepeatableRequest request, CancellationToken ct);

    /// <summary>Commits what was changed together with its answer.</summary>
    /// <exception cref="Exceptions.ConcurrencyConflictException">It took so long that another has the name now; nothing was changed.</exception>
    Task CompleteAsync(KeptAnswer answer, CancellationToken ct);

    /// <summary>Gives the name back after a failure, and undoes what was changed: the next request of the name is a first one.</summary>
    Task ReleaseAsync();
}
