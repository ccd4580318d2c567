using ContactAppointment.AdminPanel.Calendar;
using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Application.Notes;

namespace ContactAppointment.AdminPanel.Appointments;

/// <summary>
/// An appointment as a person types it, with the times on the organization's clock. Beside that it keeps what is not shown, and the very
/// moments: a time that happens twice, or its seconds, must not change because something else is saved.
/// </summary>
public sealed class AppointmentForm
{
    private static readonly TimeSpan UsualLength = TimeSpan.FromHours(1);

    /// <summary>The version that the person has seen; null for a new appointment.</summary>
    public int? Version { get; set; }
    public string Name { get; set; } = "";
    public string Start { get; set; } = "";
    public string End { get; set; } = "";
    public DateTimeOffset? StartsAt { get; set; }
    public DateTimeOffset? EndsAt { get; set; }
    public List<KindForm> Kinds { get; set; } = [];
    public string Address { get; set; } = "";
    public PersonForm? Contact { get; set; }
    public List<PersonForm> Invitees { get; set; } = [];
    public string Summary { get; set; } = "";
    public List<NoteForm> Notes { get; set; } = [];
    public Guid? Siteprofile { get; set; }
    public IReadOnlyList<Guid>? Workflowlevel2 { get; set; }

    /// <summary>Whether there is a list of invitees at all, be it an empty one.</summary>
    public bool HasInvitees { get; set; }

    /// <summary>A new appointment at a time on the clock.</summary>
    public static AppointmentForm At(DateTime start, DateTime? end) =>
        new()
        {
            Start = CalendarTimes.Write(start),
            End = CalendarTimes.Write(end ?? start + UsualLength),
            Kinds = [new()],
        };

    /// <param name="appointment">What is stored.</param>
    /// <param name="zone">The organization's.</param>
    /// <param name="contacts">Those among whom the invitees are named.</param>
    public static AppointmentForm Of(AppointmentDto appointment, OrganizationZone zone, IReadOnlyList<ContactDto> contacts) =>
        new()
        {
            Version = appointment.Version,
            Name = appointment.Name,
            Start = CalendarTimes.Write(zone.ToLocal(appointment.StartDate)),
            End = CalendarTimes.Write(zone.ToLocal(appointment.EndDate)),
            StartsAt = appointment.StartDate,
            EndsAt = appointment.EndDate,
            Kinds = [.. appointment.Type.Select(t => new KindForm { Name = t })],
            Address = appointment.Address,
            Contact = appointment.ContactUuid is { } uuid ? PersonForm.Of(uuid, appointment.Contact is { } c ? [c] : []) : null,
            Invitees = [.. (appointment.InviteeUuids ?? []).Select(i => PersonForm.Of(i, contacts))],
            Summary = appointment.Summary,
            Notes = [.. appointment.Notes.Select(NoteForm.Of)],
            Siteprofile = appointment.SiteprofileUuid,
            Workflowlevel2 = appointment.Workflowlevel2Uuids,
            HasInvitees = appointment.InviteeUuids is not null,
        };

    /// <summary>Everything that is to be stored.</summary>
    /// <param name="before">What the person began with, or what is stored by now.</param>
    /// <param name="zone">The one in which the form shows times; the organization's may be another by now.</param>
    public AppointmentFields ToFields(AppointmentForm before, OrganizationZone zone) =>
        new()
        {
            Name = Name,
            StartDate = TimeOf(Start, before.Start, before.StartsAt, zone),
            EndDate = TimeOf(End, before.End, before.EndsAt, zone),
            Type = Kinds.ConvertAll(k => (string?)k.Name),
            Address = Address,
            ContactUuid = Contact?.Uuid,
            InviteeUuids = Invitees.Count > 0 || before.HasInvitees ? Invitees.ConvertAll(i => i.Uuid) : null,
            SiteprofileUuid = before.Siteprofile,
            Workflowlevel2Uuids = new(before.Workflowlevel2),
            Summary = Summary,
            Notes = Notes.ConvertAll(n => (NestedNoteFields?)n.ToFields()),
        };

    /// <summary>Takes the end along to where the start was moved.</summary>
    /// <param name="from">The start before, as it stood in the form.</param>
    public void FollowStart(string from)
    {
        if (CalendarTimes.Read(from) is not { } old || CalendarTimes.Read(Start) is not { } now || CalendarTimes.Read(End) is not { } end)
            return;
        var ticks = end.Ticks + (now.Ticks - old.Ticks);
        if (ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks)
            End = CalendarTimes.Write(new DateTime(ticks));
    }

    private static Optional<GivenTime?> TimeOf(string text, string before, DateTimeOffset? moment, OrganizationZone zone)
    {
        if (text == before && moment is { } known)
            return (GivenTime)known;
        return CalendarTimes.Read(text) is { } local ? (GivenTime)zone.ToInstant(local) : default(Optional<GivenTime?>);
    }
}
