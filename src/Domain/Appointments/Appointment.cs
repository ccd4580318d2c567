using System.ComponentModel.DataAnnotations;
using Ardalis.GuardClauses;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.History;

namespace ContactAppointment.Domain.Appointments;

/// <summary>Something that takes place at a time, with its notes, notifications and driving times.</summary>
public sealed partial class Appointment : AggregateRoot, ILookedUp, IRestorable
{
    /// <summary>The longest name, in code points.</summary>
    public const int NameMaxLength = 50;

    /// <summary>The longest address, in code points.</summary>
    public const int AddressMaxLength = 100;

    /// <summary>The longest type, in code points.</summary>
    public const int TypeMaxLength = 50;

    /// <summary>The error for an appointment that does not exist, or that is another organization's.</summary>
    public const string UnknownMessage = "There is no such appointment.";

    /// <summary>The error for an appointment without a type.</summary>
    public const string TypeNeededMessage = "At least one type is needed.";

    /// <summary>The error for a type without text.</summary>
    public const string TypeEmptyMessage = "A type cannot be empty.";

    private readonly List<NotePlacement> _notePlacements = [];
    private readonly List<AppointmentNotification> _notifications = [];
    private readonly List<DrivingTime> _drivingTimes = [];

    private Appointment() { } // for EF Core; new ones come from Schedule

    /// <inheritdoc/>
    public Guid OrganizationUuid { get; private set; }

    /// <summary>A short name; may be empty.</summary>
    [MaxLength(NameMaxLength)]
    public string Name { get; private set; } = "";

    /// <summary>The CoreUser, Contact or organization that it belongs to.</summary>
    public Guid Owner { get; private set; }

    /// <summary>When it takes place.</summary>
    public TimeSlot Slot { get; private set; } = null!;

    /// <summary>What kinds of appointment it is; at least one, none empty.</summary>
    [RecordedAs("type")]
    public IReadOnlyList<string> Types { get; private set; } = [];

    /// <summary>Where it takes place; when empty, mails name the contact's address.</summary>
    [MaxLength(AddressMaxLength)]
    public string Address { get; private set; } = "";

    /// <summary>The site it takes place at.</summary>
    public Guid? SiteprofileUuid { get; private set; }

    /// <summary>Whom it is with; any uuid is taken, also one of no contact.</summary>
    public Guid? ContactUuid { get; private set; }

    /// <summary>Who else is invited.</summary>
    public IReadOnlyList<Guid>? InviteeUuids { get; private set; }

    /// <summary>The projects it belongs to.</summary>
    public IReadOnlyList<Guid>? Workflowlevel2Uuids { get; private set; }

    /// <summary>Free text.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Name, address and summary, in which it is searched.</summary>
    [NotRecorded]
    public string SearchText { get; private set; } = "";

    /// <summary>How often time or place have changed since it was first saved; calendars tell by it which version is newer (RFC 5545 §3.8.7.4).</summary>
    [NotRecorded]
    public int Sequence { get; private set; }

    /// <summary>The notes standing on it.</summary>
    public IReadOnlyCollection<NotePlacement> NotePlacements => [.. _notePlacements.Where(p => p.DeletionUuid == DeletionUuid)];

    /// <summary>The mails about it.</summary>
    public IReadOnlyCollection<AppointmentNotification> Notifications => [.. _notifications.Where(n => n.DeletionUuid == DeletionUuid)];

    /// <summary>The same, and those in the bin.</summary>
    public IReadOnlyCollection<AppointmentNotification> NotificationsAndBin() => _notifications.AsReadOnly();

    /// <summary>The drives to it.</summary>
    public IReadOnlyCollection<DrivingTime> DrivingTimes => [.. _drivingTimes.Where(t => t.DeletionUuid == DeletionUuid)];

    /// <summary>The error for an appointment that does not exist, or that is another organization's: the two are told alike.</summary>
    public static DomainRuleException Unknown() => new(UnknownMessage, "appointment");

    /// <summary>Makes an appointment.</summary>
    /// <exception cref="DomainRuleException">There is no type, or one is empty or too long.</exception>
    public static Appointment Schedule(Guid organizationUuid, Guid owner, TimeSlot slot, IReadOnlyList<string> types)
    {
        var appointment = new Appointment { OrganizationUuid = Guard.Against.Default(organizationUuid) };
        appointment.HandTo(owner);
        appointment.Slot = Guard.Against.Null(slot);
        appointment.Categorise(types);
        return appointment;
    }

    /// <summary>Gives it another owner.</summary>
    public void HandTo(Guid owner) => Owner = owner;

    /// <summary>Moves it to another time, and the reminders with it that have not gone out.</summary>
    public void Reschedule(TimeSlot slot, IReminderClock clock)
    {
        CountChange(Slot != slot);
        Slot = Guard.Against.Null(slot);
        FollowClock(clock);
    }

    /// <summary>Says what kinds of appointment it is.</summary>
    /// <exception cref="DomainRuleException">There is none, or one is empty or too long.</exception>
    public void Categorise(IReadOnlyList<string> types)
    {
        var trimmed = types.Select((type, index) => Text.Of(type, TypeMaxLength, $"type[{index}]")).ToList();
        if (trimmed.Count == 0)
            throw new DomainRuleException(TypeNeededMessage, "type");
        if (trimmed.IndexOf("") is >= 0 and var empty)
            throw new DomainRuleException(TypeEmptyMessage, $"type[{empty}]");
        Types = trimmed;
    }

    /// <summary>Says what it is about and where it takes place.</summary>
    /// <exception cref="DomainRuleException">A text is too long.</exception>
    public void Describe(string name, string address, string summary)
    {
        var addressBefore = Address;
        Name = Text.Of(name, NameMaxLength, "name");
        Address = Text.Of(address, AddressMaxLength, "address");
        CountChange(Address != addressBefore);
        Summary = Text.Of(summary, maxLength: null, "summary");
        SearchText = Common.SearchText.Of(Name, Address, Summary);
    }

    /// <summary>Says who takes part and what it belongs to.</summary>
    public void Involve(Guid? contact, IReadOnlyList<Guid>? invitees, Guid? siteprofile, IReadOnlyList<Guid>? workflowlevel2)
    {
        CountChange(contact != ContactUuid && Address.Length == 0); // it takes place where the contact is
        ContactUuid = contact;
        InviteeUuids = invitees;
        SiteprofileUuid = siteprofile;
        Workflowlevel2Uuids = workflowlevel2;
    }

    /// <inheritdoc/>
    public IEnumerable<Lookup> Lookups() =>
        [
            .. Types.Select(AppointmentLookup.Type),
            .. Lookup.OfEach(AppointmentLookup.InviteeKind, InviteeUuids),
            .. Lookup.OfEach(AppointmentLookup.Workflowlevel2Kind, Workflowlevel2Uuids),
        ];

    /// <summary>The note of a type that stands on it, or null.</summary>
    public AppointmentNote? NoteOf(NoteType type) => _notePlacements.Find(p => p.Type == type)?.Note;

    /// <summary>Writes the note of a type: changes the one that is there, everywhere it stands, or adds a new one.</summary>
    public void WriteNote(NoteType type, string text)
    {
        if (NoteOf(type) is { } note)
            note.Rewrite(text);
        else
            PutOn(AppointmentNote.Write(OrganizationUuid, text, type));
    }

    /// <summary>Takes off every note whose type is not among those to keep, and returns them; those that stand nowhere else are to be deleted.</summary>
    public IReadOnlyList<AppointmentNote> KeepNotesOf(IReadOnlyCollection<NoteType> types)
    {
        var dropped = _notePlacements.Where(p => !types.Contains(p.Type)).ToList();
        dropped.ForEach(TakeOff);
        return [.. dropped.Select(p => p.Note)];
    }

    /// <summary>Adds a drive to this appointment.</summary>
    /// <exception cref="DomainRuleException">Neither distance nor time is given, or one is out of range.</exception>
    public DrivingTime AddDrivingTime(decimal? distance, int? time, DateTimeOffset? timePoint)
    {
        var drivingTime = new DrivingTime(this);
        drivingTime.Measure(distance, time, timePoint);
        _drivingTimes.Add(drivingTime);
        return drivingTime;
    }

    /// <summary>The drive that a path names among its own, or null.</summary>
    public DrivingTime? FindDrivingTime(ResourceKey key) => _drivingTimes.Find(t => t.Uuid == key.Uuid || t.Id == key.Id);

    /// <summary>Drops a drive.</summary>
    public void Drop(DrivingTime drivingTime)
    {
        _drivingTimes.Remove(drivingTime);
        Touch();
    }

    /// <summary>Takes over a drive that was to another appointment.</summary>
    /// <exception cref="DomainRuleException">It is another organization's.</exception>
    public void Adopt(DrivingTime drivingTime)
    {
        if (drivingTime.OrganizationUuid != OrganizationUuid)
            throw Unknown();
        if (drivingTime.Appointment == this)
            return;
        drivingTime.Appointment.Drop(drivingTime);
        drivingTime.MoveTo(this);
        _drivingTimes.Add(drivingTime);
        Touch();
    }

    internal void PutOn(AppointmentNote note)
    {
        if (NoteOf(note.Type) is not null)
            throw AppointmentNote.TypeTaken("appointments");
        var placement = new NotePlacement(this, note);
        _notePlacements.Add(placement);
        note.Add(placement);
        Touch();
    }

    internal void TakeOff(NotePlacement placement)
    {
        _notePlacements.Remove(placement);
        placement.Note.Remove(placement);
        Touch();
    }

    /// <summary>What was never saved is in nobody's calendar.</summary>
    private void CountChange(bool hasChanged)
    {
        if (hasChanged && Version > 0)
            Sequence++;
    }
}
