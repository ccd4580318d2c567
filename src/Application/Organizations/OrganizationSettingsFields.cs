using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Application.Organizations;

/// <summary>What a caller may say of its organization.</summary>
public sealed record OrganizationSettingsFields
{
    /// <summary>Its name in mails; may be empty.</summary>
    /// <example>Praxis Müller</example>
    public Optional<string?> Name { get; init; }

    /// <summary>Its phone number in mails; may be empty.</summary>
    /// <example>+49 30 1234567</example>
    public Optional<string?> Phone { get; init; }

    /// <summary>
    /// The IANA id of its zone, in which times without an offset are read, mails tell the time, and days before an appointment are counted:
    /// reminders by the day that have not gone out move when it changes.
    /// </summary>
    /// <example>Europe/Berlin</example>
    public Optional<string?> TimeZone { get; init; }

    /// <summary>The language of its mails.</summary>
    /// <example>de</example>
    public Optional<string?> Language { get; init; }

    /// <summary>Where answers to its mails go; null or empty for the sender's own address.</summary>
    /// <example>praxis@example.com</example>
    public Optional<string?> ReplyTo { get; init; }

    /// <summary>
    /// Reminders, as ISO 8601 durations before the start (see a notification's <c>send_before</c>), that are made with each new appointment
    /// whose contact has an e-mail address, for the first one. Of those whose time has come by then only the last is made. When an
    /// appointment gets a contact, or another one, by a change, the new contact's reminders are made, and those to the former one's addresses
    /// go that wait still, are by one of these durations, and bear no text, name, phone or language of their own. Appointments do not follow
    /// a change of this list, nor reminders a change of the contact's addresses.
    /// </summary>
    /// <example>["P1D", "PT2H"]</example>
    public Optional<IReadOnlyList<string?>?> DefaultReminders { get; init; }

    /// <summary>
    /// Whether every <c>PUT</c>, <c>PATCH</c> and <c>DELETE</c> must say by <c>If-Match</c> which state it is about; one that does not is
    /// refused (428). False by default. Where the service runs more than once, the others follow a change of it within five seconds.
    /// </summary>
    /// <example>false</example>
    public Optional<bool?> RequiresIfMatch { get; init; }

    /// <summary>Writes the fields into an organization.</summary>
    /// <param name="organization">Which one.</param>
    /// <param name="mode">What becomes of fields that were left out.</param>
    /// <param name="fresh">An organization as it begins, for the defaults.</param>
    internal void ApplyTo(Organization organization, WriteMode mode, Organization fresh)
    {
        organization.Introduce(mode.Pick(Name, organization.Name), mode.Pick(Phone, organization.Phone));
        organization.MoveTo(mode.Pick(TimeZone, organization.TimeZone, fresh.TimeZone) ?? "");
        organization.Correspond(
            mode.Pick(Language, organization.Language, fresh.Language) ?? "",
            mode.Pick(ReplyTo, organization.ReplyTo, null)
        );
        organization.GuardChanges(mode.Pick(RequiresIfMatch, organization.RequiresIfMatch, fresh.RequiresIfMatch) ?? false);
        organization.Remind([
            .. mode.Pick(DefaultReminders.Map(r => r!), organization.DefaultReminders, []).Select(period => period?.Trim() ?? ""),
        ]);
    }
}
