using System.ComponentModel.DataAnnotations;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.History;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Domain.Appointments;

/// <summary>
/// A mail about an appointment. Its text is either given, and then kept, or left to the template, and then follows the
/// appointment until the mail has gone out. Asking for it goes through its <see cref="Appointment"/>.
/// </summary>
public sealed partial class AppointmentNotification : Entity, IBelongsToOrganization, IRestorable
{
    /// <summary>The longest subject, in code points; a message may have any length.</summary>
    public const int SubjectMaxLength = 100;

    /// <summary>The longest subject that the template writes, in code points.</summary>
    public const int GeneratedSubjectMaxLength = SubjectMaxLength - 1;

    private AppointmentNotification() { } // for EF Core; new ones come from Appointment.Notify

    internal AppointmentNotification(Appointment appointment)
    {
        OrganizationUuid = appointment.OrganizationUuid;
        Appointment = appointment;
    }

    /// <inheritdoc/>
    public Guid OrganizationUuid { get; private set; }

    /// <summary>What it is about.</summary>
    public Appointment Appointment { get; private set; } = null!;

    /// <summary>Who gets it: one bare e-mail address.</summary>
    [MaxLength(EmailAddress.MaxLength)]
    public string Recipient { get; private set; } = "";

    /// <summary>The subject that was given or has gone out; null while it is left to the template.</summary>
    [MaxLength(SubjectMaxLength)]
    public string? Subject { get; private set; }

    /// <summary>The message that was given or has gone out; null while it is left to the template.</summary>
    public string? Message { get; private set; }

    /// <summary>Whether the caller left the subject to the template; still told after it has gone out.</summary>
    [NotRecorded]
    public bool IsSubjectGenerated { get; private set; } = true;

    /// <summary>Whether the caller left the message to the template; still told after it has gone out.</summary>
    [NotRecorded]
    public bool IsMessageGenerated { get; private set; } = true;

    /// <summary>The phone number the template names instead of the organization's own.</summary>
    [MaxLength(Organization.PhoneMaxLength)]
    public string? OrgPhone { get; private set; }

    /// <summary>The name the template uses instead of the organization's own.</summary>
    [MaxLength(Organization.NameMaxLength)]
    public string? OrgName { get; private set; }

    /// <summary>The language that its mail is written in, one of <see cref="Organization.Languages"/>; null for the organization's.</summary>
    [MaxLength(Organization.LanguageLength)]
    public string? Language { get; private set; }

    /// <summary>The subject, when a caller gave it; null while or where the template writes it.</summary>
    public string? GivenSubject => IsSubjectGenerated ? null : Subject;

    /// <summary>The message, when a caller gave it; null while or where the template writes it.</summary>
    public string? GivenMessage => IsMessageGenerated ? null : Message;

    /// <summary>Whether nothing in it was given but who gets it, and when.</summary>
    internal bool IsPlain => IsSubjectGenerated && IsMessageGenerated && (OrgName ?? OrgPhone ?? Language ?? "").Length == 0;

    /// <summary>Whether it goes to one of some addresses, however that is written, at one of some periods before the start.</summary>
    internal bool Reminds(IReadOnlyCollection<string> recipients, IReadOnlyCollection<string> periods) =>
        SendBefore is { } period
        && periods.Contains(period)
        && recipients.Any(r => EmailAddress.ComparableOf(r) == EmailAddress.ComparableOf(Recipient));

    /// <summary>Says who gets it, and in whose name.</summary>
    /// <exception cref="DomainRuleException">The recipient is no e-mail address, or a text is too long.</exception>
    internal void Address(string recipient, string? orgName, string? orgPhone)
    {
        Recipient = EmailAddress.Parse(recipient, "recipient");
        OrgName = Text.OfOptional(orgName, Organization.NameMaxLength, "org_name");
        OrgPhone = Text.OfOptional(orgPhone, Organization.PhoneMaxLength, "org_phone");
    }

    /// <summary>
    /// Words the mail; what is null or empty is left to the template. What has gone out stays as it went where nothing else is given.
    /// </summary>
    /// <exception cref="DomainRuleException">The subject is too long.</exception>
    public void Word(string? subject, string? message)
    {
        (Subject, IsSubjectGenerated) = Worded(Subject, IsSubjectGenerated, subject, SubjectMaxLength, "subject");
        (Message, IsMessageGenerated) = Worded(Message, IsMessageGenerated, message, maxLength: null, "message");
    }

    /// <summary>Says in which language its mail is written; null or empty for the organization's. What has gone out stays as it went.</summary>
    /// <exception cref="DomainRuleException">There are no templates in the language.</exception>
    public void WriteIn(string? language)
    {
        if (!string.IsNullOrEmpty(language) && !Organization.Languages.Contains(language))
            throw new DomainRuleException(Organization.UnknownLanguageMessage, "language");
        Language = string.IsNullOrEmpty(language) ? null : language;
    }

    internal void MoveTo(Appointment appointment) => Appointment = appointment;

    private (string? Text, bool IsGenerated) Worded(string? current, bool isGenerated, string? given, int? maxLength, string field)
    {
        var text = Text.OfOptional(given, maxLength, field);
        if (!string.IsNullOrEmpty(text))
            return (text, text == current && isGenerated);
        return SentAt is null ? (null, true) : (current, isGenerated);
    }
}
