using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Common;

/// <summary>
/// Entities of one kind as the API shows them, selected by the specifications that select the entities themselves. The store may have a
/// shorter way to them than over the entities (docs/decisions/0019); what it shows is the same to the byte.
/// </summary>
/// <typeparam name="T">The kind of entity.</typeparam>
/// <typeparam name="TShown">What is shown of it.</typeparam>
public interface IShown<T, TShown>
    where T : Entity
    where TShown : class
{
    /// <summary>The one that a path names; null where the organization sees none.</summary>
    Task<TShown?> FindAsync(ByKeySpec<T> specification, CancellationToken ct);

    /// <summary>All that a specification selects, in its order.</summary>
    Task<IReadOnlyList<TShown>> ListAsync(Specification<T> specification, CancellationToken ct);

    /// <summary>The same, and how many there were without its <c>Skip</c> and <c>Take</c>.</summary>
    Task<OffsetPage<TShown>> PageAsync(Specification<T> specification, CancellationToken ct);
}
