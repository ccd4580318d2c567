using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.History.Specifications;

/// <summary>What happened to an entity of an organization; to be read.</summary>
public sealed class HistoryOfSpec : Specification<HistoryEntry>
{
    /// <summary>Selects by organization, the entity's kind (<see cref="HistoryEntry.SubjectKind"/>) and its uuid.</summary>
    public HistoryOfSpec(Guid organizationUuid, string subjectKind, Guid subjectUuid) =>
        Query
            .Where(e => e.OrganizationUuid == organizationUuid && e.SubjectUuid == subjectUuid && e.SubjectKind == subjectKind)
            .AsNoTracking();
}
