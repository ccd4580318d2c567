using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Common.Repeats;
using ContactAppointment.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Repeats;

/// <summary>First answers in the store that the changes go to. The unique name decides between any number of processes.</summary>
internal sealed class EfRepeats(AppDbContext context, EfUnitOfWork unitOfWork, IWriteGate gate, IStoreErrors errors, TimeProvider clock)
    : IRepeats
{
    /// <summary>Longer than a request takes; it holds up repeats after a crash only, and one that takes longer yet is not done twice.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan ReleaseTime = TimeSpan.FromSeconds(5);

    private const int MaxReleases = 4; // each may meet a connection of the pool that is dead, too
    private const int MaxTries = 10; // each is lost to another request of the same name

    private readonly Guid _mark = Guid.CreateVersion7();
    private string _name = "";

    private DbSet<IdempotencyKey> Keys => context.Set<IdempotencyKey>();

    public async Task<Reservation> ReserveAsync(RepeatableRequest request, CancellationToken ct)
    {
        using var reach = context.Reaching(Reach.Repeats);
        for (var i = 0; i < MaxTries; i++)
        {
            var found = await Keys.AsNoTracking().FirstOrDefaultAsync(k => k.Name == request.Name, ct);
            var isDead = found is not null && found.ExpiresAt <= clock.GetUtcNow();
            if (found is not null && !isDead && StateOf(found, request) is { } settled)
                return settled;
            if (!(found is null ? await TryAddAsync(request, ct) : await TryTakeAsync(found, request, ct)))
                continue;
            _name = request.Name;
            unitOfWork.Hold();
            return new Reservation(ReservationState.Begun);
        }

        return new Reservation(ReservationState.Running);
    }

    public async Task CompleteAsync(KeptAnswer answer, CancellationToken ct)
    {
        using var reach = context.Reaching(Reach.Repeats);
        await unitOfWork.BeginAsync(ct); // where the use case had nothing to save
        // As plain SQL, for the store's own retries keep out of a transaction that others have begun.
        var completed = await context.Database.ExecuteSqlAsync(
            $"""
            UPDATE idempotency_keys SET status = {answer.Status}, content_type = {answer.ContentType}, location = {answer.Location},
                entity_tag = {answer.EntityTag}, body = {answer.Body}
            WHERE name = {_name} AND mark = {_mark}
            """,
            ct
        );
        if (completed == 0)
            throw new ConcurrencyConflictException(new InvalidOperationException("The lease of an idempotency key ran out."));
        await unitOfWork.CommitAsync(ct);
    }

    public async Task ReleaseAsync()
    {
        using var time = new CancellationTokenSource(ReleaseTime);
        for (var i = 1; !await TryReleaseAsync(time.Token) && i < MaxReleases; i++) { }
    }

    /// <summary>What cannot be released, since the store is away, is free again when its lease is over; why the request failed counts more.</summary>
    private async Task<bool> TryReleaseAsync(CancellationToken ct)
    {
        try
        {
            await unitOfWork.ResetAsync(ct); // whatever the use case has left behind
            using var reach = context.Reaching(Reach.Repeats);
            using var turn = await gate.EnterAsync(ct);
            // What has a status was committed after all, though the word of it was lost with the connection.
            await Mine.Where(k => k.Status == null).ExecuteDeleteAsync(ct);
            return true;
        }
        catch (Exception e) when (errors.IsUnavailable(e) || e is OperationCanceledException)
        {
            return false;
        }
    }

    private IQueryable<IdempotencyKey> Mine => Keys.Where(k => k.Name == _name && k.Mark == _mark);

    private Reservation? StateOf(IdempotencyKey found, RepeatableRequest request)
    {
        if (found.Status == IdempotencyKey.Erased)
            return new Reservation(ReservationState.Erased);
        if (found.BodyHash != request.BodyHash)
            return new Reservation(ReservationState.OtherBody);
        if (found.Status is { } status)
            return new Reservation(
                ReservationState.Answered,
                new KeptAnswer
                {
                    Status = status,
                    ContentType = found.ContentType,
                    Location = found.Location,
                    EntityTag = found.EntityTag,
                    Body = found.Body ?? [],
                }
            );
        return found.LeasedUntil > clock.GetUtcNow() ? new Reservation(ReservationState.Running) : null;
    }

    private async Task<bool> TryAddAsync(RepeatableRequest request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        using var turn = await gate.EnterAsync(ct);
        try
        {
            Keys.Add(
                new IdempotencyKey
                {
                    Name = request.Name,
                    OrganizationUuid = request.OrganizationUuid,
                    BodyHash = request.BodyHash,
                    Mark = _mark,
                    LeasedUntil = now + Lease,
                    ExpiresAt = now + IRepeats.KeptFor,
                }
            );
            await context.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException e) when (errors.IsDuplicate(e))
        {
            return false;
        }
        finally
        {
            context.ChangeTracker.Clear();
        }
    }

    /// <summary>Takes over from a process that died, or what is past its time.</summary>
    private async Task<bool> TryTakeAsync(IdempotencyKey found, RepeatableRequest request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        using var turn = await gate.EnterAsync(ct);
        return await Keys.Where(k => k.Id == found.Id && k.Mark == found.Mark && k.Status == found.Status)
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(k => k.Mark, _mark)
                            .SetProperty(k => k.BodyHash, request.BodyHash)
                            .SetProperty(k => k.LeasedUntil, now + Lease)
                            .SetProperty(k => k.ExpiresAt, now + IRepeats.KeptFor)
                            .SetProperty(k => k.Status, (int?)null)
                            .SetProperty(k => k.Body, (byte[]?)null),
                    ct
                ) == 1;
    }
}
