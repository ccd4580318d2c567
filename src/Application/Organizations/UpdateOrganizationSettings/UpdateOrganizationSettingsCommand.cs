using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Revisions;

namespace ContactAppointment.Application.Organizations.UpdateOrganizationSettings;

/// <summary>Changes the settings of the caller's organization.</summary>
/// <param name="Fields">What the caller says of it.</param>
/// <param name="Mode">What becomes of fields that were left out.</param>
public sealed record UpdateOrganizationSettingsCommand(OrganizationSettingsFields Fields, WriteMode Mode) : IConditional
{
    /// <summary>
    /// The revision of the settings that the caller has seen: where others are stored by now, nothing is changed. Null for whichever are
    /// stored. The organization's version would not do: it moves with each customer number.
    /// </summary>
    public string? ExpectedRevision { get; init; }

    Task<int?> IConditional.VersionAsync(StoredVersions versions, CancellationToken ct) => versions.OfOrganizationAsync(ct);

    Task<string?> IConditional.RevisionAsync(StoredRevisions revisions, CancellationToken ct) => revisions.OfSettingsAsync(ct);
}
