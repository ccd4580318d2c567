using System.Collections.Concurrent;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Infrastructure.Organizations;

/// <summary>
/// Knows for a moment which organizations want changes to say which state they are about: asked before every change, and hardly ever set.
/// What this process has stored it knows at once, what another one did after <see cref="Age"/>.
/// </summary>
internal sealed class KnownConditions(TimeProvider clock)
{
    /// <summary>How old an answer may be.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Guid, Known> _known = [];

    /// <summary>Whether an organization wants it; null where that has to be asked.</summary>
    public bool? Of(Guid organization) => _known.TryGetValue(organization, out var known) && !IsOld(known) ? known.IsRequired : null;

    /// <summary>Notes what is stored. One who has read it before somebody else's change may come after that one, and changes nothing.</summary>
    public void Note(Organization stored)
    {
        var fresh = new Known(stored.Version, stored.RequiresIfMatch, clock.GetTimestamp());
        _known.AddOrUpdate(
            stored.Uuid,
            static (_, fresh) => fresh,
            (_, known, fresh) => known.Version > fresh.Version && !IsOld(known) ? known : fresh,
            fresh
        );
    }

    private bool IsOld(Known known) => clock.GetElapsedTime(known.Since) >= Age;

    private sealed record Known(int Version, bool IsRequired, long Since);
}
