using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Revisions;

namespace ContactAppointment.Application.Organizations.GetOrganizationSettings;

/// <summary>Asks for the settings of the caller's organization.</summary>
public sealed record GetOrganizationSettingsQuery : IConditional
{
    Task<int?> IConditional.VersionAsync(StoredVersions versions, CancellationToken ct) => versions.OfOrganizationAsync(ct);

    Task<string?> IConditional.RevisionAsync(StoredRevisions revisions, CancellationToken ct) => revisions.OfSettingsAsync(ct);
}
