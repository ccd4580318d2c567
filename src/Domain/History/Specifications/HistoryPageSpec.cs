using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.History.Specifications;

/// <summary>A page of what happened to one entity, the latest first unless asked otherwise; to be read.</summary>
public sealed class HistoryPageSpec : PageSpec<HistoryEntry>
{
    /// <summary>What the list can be sorted by: entries are numbered as they come.</summary>
    public static readonly SortFields<HistoryEntry> SortFields = new() { Default = "-id" };

    /// <summary>Selects a page of an entity's history.</summary>
    public HistoryPageSpec(Guid organizationUuid, Guid subjectUuid, ListPage<HistoryEntry> page)
        : base(organizationUuid, page) => Query.Where(e => e.SubjectUuid == subjectUuid);
}
