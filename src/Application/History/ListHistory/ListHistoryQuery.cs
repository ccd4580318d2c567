using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.Common.Revisions;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.History.Specifications;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Application.History.ListHistory;

/// <summary>Asks for a page of what happened to an entity, also one that is deleted.</summary>
/// <param name="Subject">What kind of entity it is.</param>
/// <param name="Key">Which one.</param>
/// <param name="Page">Which page.</param>
public sealed record ListHistoryQuery(HistorySubject Subject, ResourceKey Key, CursorRequest Page) : IAddressed
{
    /// <summary>What the list can be sorted by.</summary>
    public static IReadOnlyList<string> Orderings => HistoryPageSpec.SortFields.Names;

    /// <summary>What the list is sorted by when nothing is asked for.</summary>
    public static string DefaultOrdering => HistoryPageSpec.SortFields.Default;

    async Task<Guid?> IAddressed.OrganizationAsync(IOrganizationLookup lookup, CancellationToken ct) =>
        Subject switch
        {
            HistorySubject.Contact => await lookup.OrganizationOfAsync<Contact>(Key, ct),
            HistorySubject.ContactType => (await lookup.OwnershipOfAsync<ContactType>(Key, isInBin: false, ct))?.OrganizationUuid,
            HistorySubject.Appointment => await lookup.OrganizationOfAsync<Appointment>(Key, ct),
            HistorySubject.Note => await lookup.OrganizationOfAsync<AppointmentNote>(Key, ct),
            HistorySubject.Notification => await lookup.OrganizationOfAsync<AppointmentNotification>(Key, ct),
            HistorySubject.DrivingTime => await lookup.OrganizationOfAsync<DrivingTime>(Key, ct),
            _ => await lookup.OrganizationOfAsync<UnsubscribedAddress>(Key, ct),
        };

    Task<int?> IConditional.VersionAsync(StoredVersions versions, CancellationToken ct) => Task.FromResult<int?>(null); // a history has none

    Task<string?> IConditional.RevisionAsync(StoredRevisions revisions, CancellationToken ct) => Task.FromResult<string?>(null);
}
