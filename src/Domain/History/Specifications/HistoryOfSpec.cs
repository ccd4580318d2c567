using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.History.Specifications;

/// <summary>What happened to some entities of an organization, the earliest first; to be read.</summary>
public sealed class HistoryOfSpec : Specification<HistoryEntry>
{
    /// <summary>Selects by organization, the entities' kind (<see cref="HistoryEntry.SubjectKind"/>) and their uuids.</summary>
    public HistoryOfSpec(Guid organizationUuid, string subjectKind, IReadOnlyCollection<Guid> subjectUuids) =>
        Query
            .Where(e => e.OrganizationUuid == organizationUuid && subjectUuids.Contains(e.SubjectUuid) && e.SubjectKind == subjectKind)
            .OrderBy(e => e.Id)
            .AsNoTracking();
}
