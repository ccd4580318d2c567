using System.Globalization;
using ContactAppointment.Application.Appointments.Calendar;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.Application.Email;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Application.Unsubscribing;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.Contacts.Specifications;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Application.Notifications.Mail;

/// <summary>Gathers what a notification can say and has the templates say it. What a caller has worded stays as it is.</summary>
public sealed class NotificationWriter(
    IRepository<Contact> contacts,
    IOrganizations organizations,
    INotificationTemplates templates,
    ICalendarWriter calendar,
    IUnsubscribeLinks unsubscribeLinks,
    TimeProvider clock
) : IUseCasePart
{
    /// <summary>The subject and message of each notification, by its uuid. Their appointments must be loaded.</summary>
    public async Task<IReadOnlyDictionary<Guid, NotificationText>> WriteTextsAsync(
        IReadOnlyList<AppointmentNotification> notifications,
        CancellationToken ct
    )
    {
        var texts = new Dictionary<Guid, NotificationText>();
        foreach (var ofOne in notifications.GroupBy(n => n.OrganizationUuid))
        {
            var organization = await organizations.GetAsync(ofOne.Key, ct);
            var unworded = ofOne.Where(n => n.Subject is null || n.Message is null).Select(n => n.Appointment);
            var places = await ContactPlacesAsync(ofOne.Key, unworded, ct);
            foreach (var notification in ofOne)
                texts[notification.Uuid] = TextOf(notification, () => FactsOf(notification, organization, places));
        }

        return texts;
    }

    /// <summary>The mail of a notification that is in hand, as it goes out now. Its appointment must be loaded.</summary>
    public Task<NotificationMail> WriteMailAsync(AppointmentNotification notification, CancellationToken ct) =>
        WriteMailAsync(
            notification,
            notification.MessageId ?? throw new InvalidOperationException("The mail of a notification is written once it is in hand."),
            ct
        );

    /// <summary>
    /// The mail of a notification, as it would go out now, or, once it has gone out, as it went, as far as that is known still: the
    /// subject and the text are. Its appointment must be loaded.
    /// </summary>
    public async Task<NotificationMail> WriteMailAsync(AppointmentNotification notification, string messageId, CancellationToken ct)
    {
        var organization = await organizations.GetAsync(notification.OrganizationUuid, ct);
        var places = await ContactPlacesAsync(notification.OrganizationUuid, [notification.Appointment], ct);
        var facts = FactsOf(notification, organization, places) with { UnsubscribeLink = LinkFor(notification, organization) };
        var text = TextOf(notification, () => facts);
        var isOutdated = notification.SentAt is not null && IsWordedAnew(notification, facts);
        if (isOutdated)
            facts = facts with { GivenMessage = text.Message }; // what went out, rather than what has become of the appointment
        var textBody = templates.WriteFooter(facts) is { Length: > 0 } footer ? $"{text.Message}\n\n{footer}" : text.Message;
        var mail = new EmailMessage(
            notification.Uuid,
            messageId,
            notification.Recipient,
            text.Subject,
            textBody,
            templates.WriteHtml(facts)
        )
        {
            Calendar = isOutdated ? null : calendar.Publish(EntryOf(notification, organization, facts)),
            ReplyTo = organization.ReplyTo,
            UnsubscribeLink = facts.UnsubscribeLink,
        };
        return new NotificationMail(text, mail, isOutdated);
    }

    /// <summary>Whether the templates would say something else today than what was kept of them.</summary>
    private bool IsWordedAnew(AppointmentNotification notification, NotificationFacts facts) =>
        (notification.IsMessageGenerated && notification.Message != templates.WriteMessage(facts))
        || (notification.IsSubjectGenerated && notification.Subject != SubjectOf(facts));

    private string SubjectOf(NotificationFacts facts) =>
        Text.Cut(templates.WriteSubject(facts), AppointmentNotification.GeneratedSubjectMaxLength);

    private Uri? LinkFor(AppointmentNotification notification, Organization organization) =>
        notification.IsReminder
            ? unsubscribeLinks.For(new Unsubscription(organization.Uuid, notification.Recipient, LanguageOf(notification, organization)))
            : null;

    private CalendarEntry EntryOf(AppointmentNotification notification, Organization organization, NotificationFacts facts) =>
        CalendarEntry.Of(notification.Appointment, organization, templates.WriteEvent(facts)) with
        {
            Location = facts.Place,
            Description =
                facts.GivenMessage ?? Known(string.Join('\n', new[] { facts.OrganizationName, facts.OrganizationPhone }.OfType<string>())),
            OrganizerName = facts.OrganizationName,
            OrganizerAddress = organization.ReplyTo,
        };

    private NotificationText TextOf(AppointmentNotification notification, Func<NotificationFacts> facts) =>
        new(notification.Subject ?? SubjectOf(facts()), notification.Message ?? templates.WriteMessage(facts()));

    private async Task<IReadOnlyDictionary<Guid, string?>> ContactPlacesAsync(
        Guid organizationUuid,
        IEnumerable<Appointment> appointments,
        CancellationToken ct
    )
    {
        var wanted = appointments.Where(a => a.Address.Length == 0).Select(a => a.ContactUuid).OfType<Guid>().Distinct().ToList();
        return wanted.Count == 0
            ? new Dictionary<Guid, string?>()
            : (await contacts.ListAsync(new ContactsByUuidsSpec(organizationUuid, wanted), ct)).ToDictionary(
                c => c.Uuid,
                c => c.VisitAddress()
            );
    }

    private NotificationFacts FactsOf(
        AppointmentNotification notification,
        Organization organization,
        IReadOnlyDictionary<Guid, string?> contactPlaces
    )
    {
        var appointment = notification.Appointment;
        var zone = OrganizationZone.Of(organization);
        var (start, end) = (zone.ToLocal(appointment.Slot.Start), zone.ToLocal(appointment.Slot.End));
        var now = notification.SentAt ?? clock.GetUtcNow(); // what has gone out spoke of its own day
        var days = (start.Date - zone.ToLocal(now).Date).Days;
        var language = LanguageOf(notification, organization);
        var culture = CultureInfo.GetCultureInfo(language == "de" ? "de-DE" : "en-GB");
        var (longForm, shortForm) = language == "de" ? ("dddd, d. MMMM yyyy", "dd.MM.yyyy") : ("dddd, d MMMM yyyy", "d MMM yyyy");
        var endsLater = end.Date != start.Date;

        return new NotificationFacts
        {
            Language = language,
            OrganizationName = Known(notification.OrgName) ?? Known(organization.Name),
            OrganizationPhone = Known(notification.OrgPhone) ?? Known(organization.Phone),
            AppointmentName = Known(appointment.Name),
            Place =
                Known(appointment.Address) ?? (appointment.ContactUuid is { } contact ? contactPlaces.GetValueOrDefault(contact) : null),
            StartDay = start.ToString(longForm, culture),
            StartDate = start.ToString(shortForm, culture),
            StartTime = TimeOf(appointment.Slot.Start, zone),
            EndDay = endsLater ? end.ToString(longForm, culture) : null,
            EndDate = endsLater ? end.ToString(shortForm, culture) : null,
            EndTime = TimeOf(appointment.Slot.End, zone),
            DaysToGo = appointment.Slot.Start > now ? days : null,
            GivenMessage = notification.GivenMessage,
        };
    }

    /// <summary>The time of the day; with its offset where the clock shows it twice that day.</summary>
    private static string TimeOf(DateTimeOffset moment, OrganizationZone zone)
    {
        var time = zone.ToLocal(moment).ToString("HH:mm", CultureInfo.InvariantCulture);
        return zone.OffsetIfTwice(moment) is { } offset ? $"{time} (UTC{offset})" : time;
    }

    private static string LanguageOf(AppointmentNotification notification, Organization organization) =>
        notification.Language ?? organization.Language;

    private static string? Known(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
