using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Users;
using ContactAppointment.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Users;

/// <summary>Keeps somebody in who can let others in.</summary>
internal sealed class LastAdministrator(AppDbContext context, IStoreRetry store)
{
    private IQueryable<User> Administrators => context.Set<User>().Where(u => u.Role == UserRole.Administrator);

    /// <summary>Does work in a transaction, which is undone when it took the last administrator away.</summary>
    public Task KeepAsync(Func<CancellationToken, Task> work, string field, CancellationToken ct) =>
        store.ExecuteAsync(
            async token =>
            {
                context.ChangeTracker.Clear();
                await using var transaction = await context.Database.BeginTransactionAsync(token);

                // Writing all their rows makes others who do such work wait for us, on every store: two could take away each other.
                await Administrators.ExecuteUpdateAsync(s => s.SetProperty(u => u.Role, UserRole.Administrator), token);
                await work(token);
                if (!await Administrators.AnyAsync(token))
                    throw new InputException(field, "One administrator must be left.");
                await transaction.CommitAsync(token);
                return true;
            },
            ct
        );
}
