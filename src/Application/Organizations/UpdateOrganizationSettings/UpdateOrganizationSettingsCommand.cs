using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Revisions;

namespace ContactAppointment.Application.Organizations.UpdateOrganizationSettings;

/// <summary>Changes the settings of the caller's organization.</summary>
/// <param name="Fields">What the caller says of it.</param>
/// <param name="Mode">What becomes of fields that were left out.</param>
public sealed record UpdateOrganizationSettingsCommand(OrganizationSettingsFields Fields, WriteMode Mode) : IConditional
{
    Task<int?> IConditional.VersionAsync(StoredVersions versions, CancellationToken ct) => versions.OfOrganizationAsync(ct);

    Task<string?> IConditional.RevisionAsync(StoredRevisions revisions, CancellationToken ct) => revisions.OfSettingsAsync(ct);
}
