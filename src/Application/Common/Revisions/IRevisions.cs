using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Common.Revisions;

/// <summary>Tells the revision of a stored resource as its answer would, and reads no more than it takes.</summary>
internal interface IRevisions<T>
    where T : Entity
{
    /// <summary>The revision; null where the organization sees no such resource.</summary>
    Task<string?> OfAsync(ResourceKey key, CancellationToken ct);
}
