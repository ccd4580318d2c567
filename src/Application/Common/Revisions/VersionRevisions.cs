using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Common.Revisions;

/// <summary>The revisions of what shows nothing but itself.</summary>
internal sealed class VersionRevisions<T>(IRepository<T> entities) : IRevisions<T>
    where T : Entity
{
    public async Task<string?> OfAsync(ResourceKey key, CancellationToken ct) =>
        await entities.FirstPartOrDefaultAsync(new ByKeySpec<T>(key), e => new Parts(e.Uuid, e.Version), ct) is { } parts
            ? RevisionOf.Resource(parts.Uuid, parts.Version)
            : null;

    private sealed record Parts(Guid Uuid, int Version);
}
