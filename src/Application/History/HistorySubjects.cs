using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.History;
using ContactAppointment.Domain.History.Specifications;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Application.History;

/// <summary>Finds what a history is asked of: where it is there, or, by its uuid, when it is gone and remembered only.</summary>
internal sealed class HistorySubjects(
    IRepository<Contact> contacts,
    IRepository<ContactType> contactTypes,
    IRepository<Appointment> appointments,
    IRepository<AppointmentNote> notes,
    IRepository<AppointmentNotification> notifications,
    IRepository<DrivingTime> drivingTimes,
    IRepository<UnsubscribedAddress> unsubscribedAddresses,
    IRepository<HistoryEntry> entries,
    IOrganizationScope scope
) : IUseCasePart
{
    public Task<Guid?> UuidOfAsync(HistorySubject subject, ResourceKey key, CancellationToken ct) =>
        subject switch
        {
            HistorySubject.Contact => FindAsync(contacts, key, ct),
            HistorySubject.ContactType => FindAsync(contactTypes, key, ct),
            HistorySubject.Appointment => FindAsync(appointments, key, ct),
            HistorySubject.Note => FindAsync(notes, key, ct),
            HistorySubject.Notification => FindAsync(notifications, key, ct),
            HistorySubject.DrivingTime => FindAsync(drivingTimes, key, ct),
            _ => FindAsync(unsubscribedAddresses, key, ct),
        };

    private async Task<Guid?> FindAsync<T>(IRepository<T> repository, ResourceKey key, CancellationToken ct)
        where T : Entity
    {
        if (await repository.FirstOrDefaultAsync(new ByKeySpec<T>(key, toRead: true), ct) is { } found)
            return found.Uuid;
        return key.Uuid is { } uuid && await entries.AnyAsync(new HistoryOfSpec(scope.Required, HistoryEntry.KindOf(typeof(T)), uuid), ct)
            ? uuid
            : null;
    }
}
