using ContactAppointment.Application.Appointments.Calendar;
using ContactAppointment.Application.Email;
using ContactAppointment.Infrastructure.Email;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.Extensions.Options;
using MimeKit;
using NodaTime;
using Calendar = Ical.Net.Calendar;

namespace ContactAppointment.Infrastructure.Interchange.ICalendar;

/// <summary>Writes iCalendar (RFC 5545) with Ical.Net. Why the method is <c>PUBLISH</c> is in decision 0011.</summary>
internal sealed class IcalNetCalendarWriter(IOptions<MailOptions> mail, TimeProvider clock) : ICalendarWriter
{
    private const string Published = "PUBLISH";
    private const string ProductId = "-//Contact and Appointment service//EN";

    private readonly string _sender = MailboxAddress.Parse(mail.Value.FromOrDefault).GetAddress(idnEncode: true);

    public CalendarText Publish(CalendarEntry entry)
    {
        var zone = DateTimeZoneProviders.Tzdb[entry.TimeZone];
        var (start, end) = (Instant.FromDateTimeOffset(entry.Slot.Start), Instant.FromDateTimeOffset(entry.Slot.End));
        var calendar = new Calendar { Method = Published, ProductId = ProductId };
        calendar.AddTimeZone(ZoneComponent.For(zone, start, end));
        calendar.Events.Add(
            // What the clocks show twice cannot be told by a clock (RFC 5545 §3.3.5 means the first), and both are written alike (§3.8.2.2).
            IsShownTwice(zone, start) || IsShownTwice(zone, end)
                ? EventOf(entry, Utc(entry.Slot.Start), Utc(entry.Slot.End))
                : EventOf(entry, LocalIn(zone, start), LocalIn(zone, end))
        );
        return new CalendarText(calendar.Method, new CalendarSerializer().SerializeToString(calendar) ?? "");
    }

    private CalendarEvent EventOf(CalendarEntry entry, CalDateTime start, CalDateTime end) =>
        new()
        {
            Uid = entry.Uuid.ToString(),
            Sequence = entry.Sequence,
            DtStamp = Utc(clock.GetUtcNow()),
            LastModified = Utc(entry.LastModified),
            DtStart = start,
            DtEnd = end.Value > start.Value ? end : null, // an end at the start is none (RFC 5545 §3.8.2.2)
            Summary = entry.Summary,
            Location = entry.Location,
            Description = entry.Description,
            Status = EventStatus.Confirmed,
            Organizer = OrganizerOf(entry),
        };

    private Organizer OrganizerOf(CalendarEntry entry)
    {
        var address = entry.OrganizerAddress is { } own ? new MailboxAddress(null, own).GetAddress(idnEncode: true) : _sender;
        var organizer = new Organizer($"mailto:{address}");
        if (entry.OrganizerName is { } name)
            organizer.CommonName = OneLine.Of(name.Replace('"', '\'')); // which cannot stand in a parameter (RFC 5545 §3.1)
        return organizer;
    }

    private static bool IsShownTwice(DateTimeZone zone, Instant moment) => zone.MapLocal(moment.InZone(zone).LocalDateTime).Count > 1;

    private static CalDateTime LocalIn(DateTimeZone zone, Instant moment) => new(moment.InZone(zone).ToDateTimeUnspecified(), zone.Id);

    private static CalDateTime Utc(DateTimeOffset moment) => new(moment.UtcDateTime, CalDateTime.UtcTzId);
}
