using ContactAppointment.Domain.Common;

namespace ContactAppointment.Infrastructure.Persistence.Sqlite.Search;

/// <summary>The number under which an organization's texts are indexed, so that they lie side by side in the index.</summary>
internal sealed class SearchScope : IBelongsToOrganization
{
    public long Id { get; private init; }

    public Guid OrganizationUuid { get; private init; }
}
