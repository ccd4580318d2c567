using ContactAppointment.Domain.Common;

namespace ContactAppointment.Infrastructure.Persistence.Search;

/// <summary>Finds words inside texts, by the index that a store has for it.</summary>
internal interface ITextSearch
{
    /// <summary>Those of the entities, all of the organization that the context shows, in which every word is found.</summary>
    IQueryable<T> Search<T>(AppDbContext context, IQueryable<T> query, IReadOnlyList<Specification<T>.TextSearch> searches)
        where T : class;
}
