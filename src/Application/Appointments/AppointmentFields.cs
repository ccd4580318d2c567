using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.Application.Notes;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Appointments;

/// <summary>What a caller may say of an appointment. Read-only fields (<c>contact</c>, <c>driving_times</c>) are ignored in a body.</summary>
public sealed record AppointmentFields
{
    /// <summary>A short name; may be empty.</summary>
    /// <example>First visit</example>
    public Optional<string?> Name { get; init; }

    /// <summary>The uuid of a CoreUser, Contact or organization; the caller's CoreUser when left out on create.</summary>
    /// <example>0199f4a0-1111-7000-8000-000000000001</example>
    [NotInExamples]
    public Optional<Guid?> Owner { get; init; }

    /// <summary>When it starts; required. Without an offset it is read in the organization's zone.</summary>
    /// <example>2026-03-30T10:00:00+02:00</example>
    public Optional<GivenTime?> StartDate { get; init; }

    /// <summary>When it ends, never before the start; required.</summary>
    /// <example>2026-03-30T11:00:00+02:00</example>
    public Optional<GivenTime?> EndDate { get; init; }

    /// <summary>What kinds of appointment it is; required, at least one.</summary>
    /// <example>["visit"]</example>
    public Optional<IReadOnlyList<string?>?> Type { get; init; }

    /// <summary>Where it takes place; may be empty.</summary>
    /// <example>Hauptstraße 5a, 10115 Berlin</example>
    public Optional<string?> Address { get; init; }

    /// <summary>The site it takes place at.</summary>
    public Optional<Guid?> SiteprofileUuid { get; init; }

    /// <summary>Whom it is with; any uuid is taken.</summary>
    public Optional<Guid?> ContactUuid { get; init; }

    /// <summary>Who else is invited.</summary>
    public Optional<IReadOnlyList<Guid>?> InviteeUuids { get; init; }

    /// <summary>The projects it belongs to.</summary>
    public Optional<IReadOnlyList<Guid>?> Workflowlevel2Uuids { get; init; }

    /// <summary>The caller's organization; another one is an error.</summary>
    [NotInExamples]
    public Optional<Guid?> OrganizationUuid { get; init; }

    /// <summary>Free text; may be empty.</summary>
    /// <example>Bring the plans.</example>
    public Optional<string?> Summary { get; init; }

    /// <summary>Notes, at most one of each type. On create they are made; on update those given are changed or added by type, and <c>PUT</c> drops the others.</summary>
    public Optional<IReadOnlyList<NestedNoteFields?>?> Notes { get; init; }

    /// <exception cref="DomainRuleException">The body names another organization than the one that is worked for.</exception>
    internal void CheckOrganization(Guid organizationUuid)
    {
        if (OrganizationUuid.IsGiven && OrganizationUuid.Value != organizationUuid)
            throw new DomainRuleException("This is not your organization.", "organization_uuid");
    }

    /// <summary>The types, for an appointment that has some or none.</summary>
    internal IReadOnlyList<string> TypesOr(IReadOnlyList<string> current) =>
        Type.IsGiven ? [.. (Type.Value ?? []).Select(t => t ?? "")] : current;

    /// <summary>Writes everything into an appointment that needs no look-up.</summary>
    internal void ApplyTo(Appointment appointment, WriteMode mode)
    {
        appointment.HandTo(Owner.Value ?? appointment.Owner); // stays when absent, also under PUT
        appointment.Categorise(TypesOr(appointment.Types));
        appointment.Describe(
            mode.Pick(Name, appointment.Name),
            mode.Pick(Address, appointment.Address),
            mode.Pick(Summary, appointment.Summary)
        );
        appointment.Involve(
            mode.Pick(ContactUuid, appointment.ContactUuid, null),
            mode.Pick(InviteeUuids, appointment.InviteeUuids, null),
            mode.Pick(SiteprofileUuid, appointment.SiteprofileUuid, null),
            mode.Pick(Workflowlevel2Uuids, appointment.Workflowlevel2Uuids, null)
        );
        foreach (var note in (Notes.Value ?? []).OfType<NestedNoteFields>())
            WriteNote(appointment, note, mode);
    }

    private static void WriteNote(Appointment appointment, NestedNoteFields note, WriteMode mode)
    {
        var type = note.TypeOrDefault ?? NoteTypes.Default;
        appointment.WriteNote(type, mode.Pick(note.Note, appointment.NoteOf(type)?.Note ?? ""));
    }
}
