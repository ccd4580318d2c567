using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.History;
using ContactAppointment.Domain.History.Specifications;

namespace ContactAppointment.Application.History;

/// <summary>Finds what a history is asked of: where it is there, in the bin, or, by its uuid, when it is gone and remembered only.</summary>
internal sealed class HistorySubjects(
    IRepository<Contact> contacts,
    IRepository<ContactType> contactTypes,
    IRepository<Appointment> appointments,
    IRepository<AppointmentNote> notes,
    IRepository<AppointmentNotification> notifications,
    IRepository<DrivingTime> drivingTimes,
    IRepository<HistoryEntry> entries,
    IOrganizationScope scope
) : IUseCasePart
{
    public async Task<Guid?> UuidOfAsync(HistorySubject subject, ResourceKey key, CancellationToken ct)
    {
        var found = subject switch
        {
            HistorySubject.Contact => await FindAsync(contacts, key, ct),
            HistorySubject.ContactType => await FindAsync(contactTypes, key, ct),
            HistorySubject.Appointment => await FindAsync(appointments, key, ct),
            HistorySubject.Note => await FindAsync(notes, key, ct),
            HistorySubject.Notification => await FindAsync(notifications, key, ct),
            _ => await FindAsync(drivingTimes, key, ct),
        };
        if (found is not null)
            return found;
        return key.Uuid is { } uuid && await entries.AnyAsync(new HistoryOfSpec(scope.Required, KindOf(subject), [uuid]), ct) ? uuid : null;
    }

    private static string KindOf(HistorySubject subject) =>
        subject switch
        {
            HistorySubject.Note => "appointment_note",
            HistorySubject.Notification => "appointment_notification",
            HistorySubject.ContactType => "contact_type",
            HistorySubject.DrivingTime => "driving_time",
            HistorySubject.Appointment => "appointment",
            _ => "contact",
        };

    private static async Task<Guid?> FindAsync<T>(IRepository<T> repository, ResourceKey key, CancellationToken ct)
        where T : Entity => (await repository.FirstOrDefaultAsync(new EntityAnywhereSpec<T>(key), ct))?.Uuid;
}
