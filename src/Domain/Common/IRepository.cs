using System.Linq.Expressions;

namespace ContactAppointment.Domain.Common;

/// <summary>
/// The entities of one kind, as a collection. It only collects changes; a use case ends with one save of its unit of work.
/// Everything it finds belongs to the organization that the work is done for.
/// </summary>
public interface IRepository<T>
    where T : Entity
{
    /// <summary>The first that a specification selects, or null.</summary>
    Task<T?> FirstOrDefaultAsync(Specification<T> specification, CancellationToken ct);

    /// <summary>A part of the first that a specification selects, or null. Nothing but the part is loaded, and changes to it are not saved.</summary>
    Task<TPart?> FirstPartOrDefaultAsync<TPart>(Specification<T> specification, Expression<Func<T, TPart>> part, CancellationToken ct)
        where TPart : class;

    /// <summary>All that a specification selects, in its order.</summary>
    Task<IReadOnlyList<T>> ListAsync(Specification<T> specification, CancellationToken ct);

    /// <summary>A part of each that a specification selects, in its order. Nothing but the parts is loaded.</summary>
    Task<IReadOnlyList<TPart>> ListPartsAsync<TPart>(Specification<T> specification, Expression<Func<T, TPart>> part, CancellationToken ct);

    /// <summary>How many a specification selects, its <c>Skip</c> and <c>Take</c> left aside.</summary>
    Task<int> CountAsync(Specification<T> specification, CancellationToken ct);

    /// <summary>Whether a specification selects any.</summary>
    Task<bool> AnyAsync(Specification<T> specification, CancellationToken ct);

    /// <summary>Adds a new one with the next save.</summary>
    void Add(T entity);

    /// <summary>Deletes one with the next save.</summary>
    void Remove(T entity);
}
