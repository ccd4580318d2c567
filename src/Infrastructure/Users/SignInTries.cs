using ContactAppointment.Application.Users;
using ContactAppointment.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Users;

/// <summary>
/// Counts failed tries in the store itself, before anybody is told the verdict: tries at the same moment are told what they would be told
/// one after the other. Identity's own count loses those that race.
/// </summary>
internal sealed class SignInTries(AppDbContext context, TimeProvider clock)
{
    /// <summary>Counts a failed try, and locks out with the last one allowed; returns until when the person is locked out.</summary>
    public async Task<DateTimeOffset?> CountFailureAsync(User user, CancellationToken ct)
    {
        DateTimeOffset? end = clock.GetUtcNow() + IUserAccounts.LockOut;
        await Open(user)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(
                            u => u.AccessFailedCount,
                            u => u.AccessFailedCount + 1 >= IUserAccounts.MaxFailedTries ? 0 : u.AccessFailedCount + 1
                        )
                        .SetProperty(u => u.LockoutEnd, u => u.AccessFailedCount + 1 >= IUserAccounts.MaxFailedTries ? end : u.LockoutEnd),
                ct
            );
        return await LockedUntilAsync(user, ct);
    }

    /// <summary>Forgets the failed tries; false when another try has locked the person out meanwhile.</summary>
    public async Task<bool> ForgiveAsync(User user, CancellationToken ct) =>
        await Open(user).ExecuteUpdateAsync(s => s.SetProperty(u => u.AccessFailedCount, 0), ct) > 0;

    /// <summary>Until when a person is locked out by now, or null.</summary>
    public async Task<DateTimeOffset?> LockedUntilAsync(User user, CancellationToken ct)
    {
        var end = await context.Set<User>().Where(u => u.Id == user.Id).Select(u => u.LockoutEnd).FirstOrDefaultAsync(ct);
        return end > clock.GetUtcNow() ? end : null;
    }

    private IQueryable<User> Open(User user)
    {
        var now = clock.GetUtcNow();
        return context.Set<User>().Where(u => u.Id == user.Id && (u.LockoutEnd == null || u.LockoutEnd <= now));
    }
}
