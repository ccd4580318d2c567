using ContactAppointment.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence;

internal sealed class EfRepository<T>(AppDbContext context) : IRepository<T>
    where T : Entity
{
    private readonly DbSet<T> _set = context.Set<T>();

    public Task<T?> FirstOrDefaultAsync(Specification<T> specification, CancellationToken ct) =>
        _set.Apply(specification).FirstOrDefaultAsync(ct);

    public async Task<IReadOnlyList<T>> ListAsync(Specification<T> specification, CancellationToken ct) =>
        await _set.Apply(specification).ToListAsync(ct);

    public Task<int> CountAsync(Specification<T> specification, CancellationToken ct) => _set.Selected(specification).CountAsync(ct);

    public Task<bool> AnyAsync(Specification<T> specification, CancellationToken ct) => _set.Selected(specification).AnyAsync(ct);

    public void Add(T entity) => _set.Add(entity);

    public void Remove(T entity) => _set.Remove(entity);
}
