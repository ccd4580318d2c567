using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.History.Specifications;

/// <summary>A stretch of what happened to some entities of an organization, the earliest first; to be read.</summary>
public sealed class HistoryOfManySpec : StretchSpec<HistoryEntry>
{
    /// <summary>Selects by organization and the entities' uuids.</summary>
    public HistoryOfManySpec(Guid organizationUuid, IReadOnlyCollection<Guid> subjectUuids, Stretch stretch)
        : base(organizationUuid, stretch) => Query.Where(e => subjectUuids.Contains(e.SubjectUuid));
}
