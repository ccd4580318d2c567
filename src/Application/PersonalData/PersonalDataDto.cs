using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Application.History;
using ContactAppointment.Application.Notes;
using ContactAppointment.Application.Notifications;
using ContactAppointment.Application.Unsubscribing;

namespace ContactAppointment.Application.PersonalData;

/// <summary>All that an organization holds of a person. The lists are read as they are written out, one stretch after the other.</summary>
public sealed record PersonalDataDto
{
    /// <summary>When it was read.</summary>
    public DateTimeOffset ExportedAt { get; init; }

    /// <summary>From the name of each part to what it is.</summary>
    /// <example>{"contact": "The person, as a contact of the organization."}</example>
    public IReadOnlyDictionary<string, string> About { get; init; } = new Dictionary<string, string>();

    /// <summary>The person, as a contact of the organization.</summary>
    public ContactDto Contact { get; init; } = null!;

    /// <summary>The appointments with the person, with their notes and the drives to them; the contact is not repeated in them.</summary>
    public IAsyncEnumerable<AppointmentDto> Appointments { get; init; } = AsyncEnumerable.Empty<AppointmentDto>();

    /// <summary>The notes that stand on these appointments.</summary>
    public IAsyncEnumerable<NoteDto> Notes { get; init; } = AsyncEnumerable.Empty<NoteDto>();

    /// <summary>The notifications about these appointments, and those to an address of the person, with what their mails say.</summary>
    public IAsyncEnumerable<NotificationDto> Notifications { get; init; } = AsyncEnumerable.Empty<NotificationDto>();

    /// <summary>The mails of these notifications that lie in the pickup folder, where mails are put there.</summary>
    public IAsyncEnumerable<HeldMailDto> Mails { get; init; } = AsyncEnumerable.Empty<HeldMailDto>();

    /// <summary>The addresses of the person that want no more reminders.</summary>
    public IAsyncEnumerable<UnsubscribedAddressDto> UnsubscribedAddresses { get; init; } = AsyncEnumerable.Empty<UnsubscribedAddressDto>();

    /// <summary>What is recorded of all this, and of what was deleted or was the person's once, the earliest change first.</summary>
    public IAsyncEnumerable<HistoryEntryDto> History { get; init; } = AsyncEnumerable.Empty<HistoryEntryDto>();
}
