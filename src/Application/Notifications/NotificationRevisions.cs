using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Revisions;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications;

/// <summary>
/// The revisions of notifications. What the templates write follows the appointment, the contact, the organization and the calendar: as
/// long as a text is left to them, only writing it tells whether it is another.
/// </summary>
internal sealed class NotificationRevisions(
    IRepository<AppointmentNotification> notifications,
    NotificationReader reader,
    IResourceLinks links
) : IRevisions<AppointmentNotification>
{
    public static string Of(Guid uuid, int version, Uri url, string? wording) => RevisionOf.Resource(uuid, version, [$"{url}", wording]);

    public async Task<string?> OfAsync(ResourceKey key, CancellationToken ct)
    {
        var found = await notifications.FirstPartOrDefaultAsync(
            new ByKeySpec<AppointmentNotification>(key),
            n => new Parts(n.Uuid, n.Version, n.Subject == null || n.Message == null),
            ct
        );
        if (found is null)
            return null;
        if (!found.IsLeftToTemplates)
            return Of(found.Uuid, found.Version, links.Notification(found.Uuid), wording: null);
        return await notifications.FirstOrDefaultAsync(new NotificationSpec(key), ct) is { } whole
            ? (await reader.ShowAsync(whole, ct)).Revision
            : null;
    }

    private sealed record Parts(Guid Uuid, int Version, bool IsLeftToTemplates);
}
