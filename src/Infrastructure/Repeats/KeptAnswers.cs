using System.Buffers;
using System.Text;
using ContactAppointment.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Repeats;

/// <summary>Takes the content off answers that are kept for repeats. Whose an answer is, is known by the uuids in it alone.</summary>
internal sealed class KeptAnswers(AppDbContext context)
{
    private const int AtOnce = 500;

    /// <summary>
    /// Erases the answers that name one of some things. A superuser's are kept under its own organization; they have no
    /// <c>Location</c>, since it makes nothing for others.
    /// </summary>
    public async Task EraseAsync(Guid organizationUuid, IReadOnlyCollection<Guid> uuids, CancellationToken ct)
    {
        if (uuids.Count == 0)
            return;
        using var reach = context.Reaching(Reach.Repeats);
        var found = await NamingAsync(
            organizationUuid,
            SearchValues.Create([.. uuids.Select(u => $"{u}")], StringComparison.OrdinalIgnoreCase),
            ct
        );
        foreach (var some in found.Chunk(AtOnce))
            await context
                .Set<IdempotencyKey>()
                .Where(k => some.Contains(k.Id))
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(k => k.Status, IdempotencyKey.Erased)
                            .SetProperty(k => k.BodyHash, "")
                            .SetProperty(k => k.ContentType, (string?)null)
                            .SetProperty(k => k.Location, (string?)null)
                            .SetProperty(k => k.EntityTag, (string?)null)
                            .SetProperty(k => k.Body, (byte[]?)null),
                    ct
                );
    }

    private async Task<IReadOnlyList<int>> NamingAsync(Guid organizationUuid, SearchValues<string> uuids, CancellationToken ct)
    {
        var found = new List<int>();
        var kept = context
            .Set<IdempotencyKey>()
            .Where(k => k.Body != null && (k.OrganizationUuid == organizationUuid || k.OrganizationUuid == null || k.Location == null))
            .Select(k => new { k.Id, k.Body })
            .AsAsyncEnumerable();
        await foreach (var answer in kept.WithCancellation(ct))
            if (Encoding.UTF8.GetString(answer.Body!).AsSpan().ContainsAny(uuids))
                found.Add(answer.Id);
        return found;
    }
}
