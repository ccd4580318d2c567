using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.History.Specifications;

/// <summary>What is recorded of an organization's entities of a kind and has one of some texts in it, wherever; to be read.</summary>
public sealed class HistoryNamingSpec : Specification<HistoryEntry>
{
    /// <summary>Selects by organization, kind (<see cref="HistoryEntry.SubjectKind"/>) and texts in lower case.</summary>
    public HistoryNamingSpec(Guid organizationUuid, string subjectKind, IReadOnlyCollection<string> texts)
    {
        Query.Where(e => e.OrganizationUuid == organizationUuid && e.SubjectKind == subjectKind).AsNoTracking();
#pragma warning disable CA1304, CA1311, CA1862 // for the store to translate, which knows no cultures
        Query.Where(e => texts.Any(t => e.Changes.ToLower().Contains(t)));
#pragma warning restore CA1304, CA1311, CA1862
    }
}
