using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Revisions;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.PersonalData.ErasePersonalData;

/// <summary>Deletes a contact as a person, with all that is held of it, for good.</summary>
/// <param name="Key">The contact.</param>
public sealed record ErasePersonalDataCommand(ResourceKey Key) : IAddressed<Contact>
{
    /// <inheritdoc/>
    public int? ExpectedVersion { get; init; }

    /// <summary>The contact may lie in the bin, too.</summary>
    async Task<int?> IConditional.VersionAsync(StoredVersions versions, CancellationToken ct) =>
        await versions.OfAsync<Contact>(Key, isInBin: false, ct) ?? await versions.OfAsync<Contact>(Key, isInBin: true, ct);

    async Task<string?> IConditional.RevisionAsync(StoredRevisions revisions, CancellationToken ct) =>
        await revisions.OfAsync<Contact>(Key, isInBin: false, ct) ?? await revisions.OfAsync<Contact>(Key, isInBin: true, ct);
}
