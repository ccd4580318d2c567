using System.Linq.Expressions;
using ContactAppointment.Domain.Common;
using ContactAppointment.Infrastructure.Persistence.Search;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence;

internal sealed class EfRepository<T>(AppDbContext context, EfUnitOfWork unitOfWork, ITextSearch search, Loads loads) : IRepository<T>
    where T : Entity
{
    private readonly DbSet<T> _set = context.Set<T>();

    public async Task<T?> FirstOrDefaultAsync(Specification<T> specification, CancellationToken ct)
    {
        await unitOfWork.BeginToLoadAsync(ct);
        return await loads.FirstOrDefaultAsync(context, context.Apply(specification, search), ct);
    }

    public Task<TPart?> FirstPartOrDefaultAsync<TPart>(
        Specification<T> specification,
        Expression<Func<T, TPart>> part,
        CancellationToken ct
    )
        where TPart : class => context.Selected(specification, search).AsNoTracking().Select(part).FirstOrDefaultAsync(ct);

    public async Task<IReadOnlyList<T>> ListAsync(Specification<T> specification, CancellationToken ct) =>
        await context.Apply(specification, search).ToListAsync(ct);

    public async Task<IReadOnlyList<TPart>> ListPartsAsync<TPart>(
        Specification<T> specification,
        Expression<Func<T, TPart>> part,
        CancellationToken ct
    ) => await context.Apply(specification, search).IgnoreAutoIncludes().AsNoTracking().Select(part).ToListAsync(ct);

    public Task<int> CountAsync(Specification<T> specification, CancellationToken ct) =>
        context.Selected(specification, search).CountAsync(ct);

    public Task<bool> AnyAsync(Specification<T> specification, CancellationToken ct) =>
        context.Selected(specification, search).AnyAsync(ct);

    public void Add(T entity) => _set.Add(entity);

    public void Remove(T entity) => _set.Remove(entity);
}
