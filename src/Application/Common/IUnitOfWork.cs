namespace ContactAppointment.Application.Common;

/// <summary>All changes of one use case, which are stored together with their events or not at all.</summary>
public interface IUnitOfWork
{
    /// <summary>Stores everything that was changed, and commits.</summary>
    /// <exception cref="Exceptions.ConcurrencyConflictException">Another writer was faster; nothing was stored.</exception>
    Task SaveChangesAsync(CancellationToken ct);

    /// <summary>Forgets everything that was loaded and changed, so that the use case can be run again.</summary>
    Task ResetAsync(CancellationToken ct);
}
