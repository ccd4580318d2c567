using System.ComponentModel.DataAnnotations;
using Ardalis.GuardClauses;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.History;

namespace ContactAppointment.Domain.Organizations;

/// <summary>A tenant: what its appointments, mails and customer numbers share. It comes into being with its first write.</summary>
public sealed class Organization : AggregateRoot
{
    /// <summary>The lowest customer number that is given out; lower ones are taken by hand only (contract, <c>customer_id</c>).</summary>
    public const int FirstCustomerNumber = 10001;

    /// <summary>The longest name, in code points.</summary>
    public const int NameMaxLength = 50;

    /// <summary>The longest phone number, in characters.</summary>
    public const int PhoneMaxLength = 20;

    /// <summary>The longest IANA zone id the store keeps.</summary>
    public const int TimeZoneMaxLength = 64;

    /// <summary>The length of a language code.</summary>
    public const int LanguageLength = 2;

    /// <summary>The most default reminders.</summary>
    public const int MaxDefaultReminders = 10;

    /// <summary>The error for more default reminders than that.</summary>
    public static readonly string TooManyRemindersMessage = $"At most {MaxDefaultReminders} reminders are allowed.";

    /// <summary>The error for a language that mails are not written in.</summary>
    public static readonly string UnknownLanguageMessage = "Choose one of: de, en.";

    /// <summary>The languages that mails are written in, as ISO 639-1 codes.</summary>
    public static readonly IReadOnlyList<string> Languages = ["de", "en"];

    private Organization() { } // for EF Core; new ones come from Found

    /// <summary>Its name in mails; empty until someone gives one.</summary>
    [MaxLength(NameMaxLength)]
    public string Name { get; private set; } = "";

    /// <summary>Its phone number in mails; empty until someone gives one.</summary>
    [MaxLength(PhoneMaxLength)]
    public string Phone { get; private set; } = "";

    /// <summary>The IANA id of the zone in which times without an offset, dates in filters and times in mails are read.</summary>
    [MaxLength(TimeZoneMaxLength)]
    public string TimeZone { get; private set; } = "";

    /// <summary>The language of its mails, one of <see cref="Languages"/>.</summary>
    [MaxLength(LanguageLength)]
    public string Language { get; private set; } = "";

    /// <summary>Where answers to its mails go; null for the sender's own address.</summary>
    [MaxLength(EmailAddress.MaxLength)]
    public string? ReplyTo { get; private set; }

    /// <summary>How long before the start the contact of a new appointment is reminded, as ISO 8601 durations; empty for no reminders.</summary>
    public IReadOnlyList<string> DefaultReminders { get; private set; } = [];

    /// <summary>Whether whoever changes or deletes something must say which state of it is meant.</summary>
    public bool RequiresIfMatch { get; private set; }

    /// <summary>The highest customer number known so far; never goes down.</summary>
    [NotRecorded]
    public int LastCustomerNumber { get; private set; } = FirstCustomerNumber - 1;

    /// <summary>Makes the organization that a caller's token names.</summary>
    /// <param name="uuid">Its uuid, from the token.</param>
    /// <param name="timeZone">The IANA id of its zone.</param>
    /// <param name="language">One of <see cref="Languages"/>.</param>
    public static Organization Found(Guid uuid, string timeZone, string language)
    {
        Guard.Against.Default(uuid);
        Guard.Against.NullOrWhiteSpace(timeZone);
        Guard.Against.InvalidInput(language, nameof(language), Languages.Contains);
        return new Organization
        {
            Uuid = uuid,
            TimeZone = timeZone,
            Language = language,
        };
    }

    /// <summary>Sets what mails say of it.</summary>
    /// <exception cref="DomainRuleException">One is too long.</exception>
    public void Introduce(string name, string phone)
    {
        Name = Text.Of(name, NameMaxLength, "name");
        Phone = Text.Of(phone, PhoneMaxLength, "phone");
    }

    /// <summary>Says in which zone it reads the clock. Reminders that are relative to a start move with it.</summary>
    /// <param name="timeZone">The IANA id of a zone that exists.</param>
    public void MoveTo(string timeZone)
    {
        timeZone = Text.Of(timeZone, TimeZoneMaxLength, "time_zone");
        if (timeZone == TimeZone)
            return;
        TimeZone = timeZone;
        Raise(new OrganizationMoved(Uuid));
    }

    /// <summary>Says in which language its mails are written, and where answers to them go.</summary>
    /// <exception cref="DomainRuleException">There are no templates in the language, or the address is none.</exception>
    public void Correspond(string language, string? replyTo)
    {
        if (!Languages.Contains(language))
            throw new DomainRuleException(UnknownLanguageMessage, "language");
        Language = language;
        ReplyTo = string.IsNullOrWhiteSpace(replyTo) ? null : EmailAddress.Parse(replyTo, "reply_to");
    }

    /// <summary>Says which reminders are made with each new appointment that has a contact with an e-mail address.</summary>
    /// <param name="periods">ISO 8601 durations before the start; each counts once.</param>
    /// <exception cref="DomainRuleException">There are too many.</exception>
    public void Remind(IReadOnlyList<string> periods)
    {
        if (periods.Count > MaxDefaultReminders)
            throw new DomainRuleException(TooManyRemindersMessage, "default_reminders");
        DefaultReminders = [.. periods.Distinct()];
    }

    /// <summary>Says whether whoever changes or deletes something must say which state of it is meant.</summary>
    public void GuardChanges(bool requiresIfMatch) => RequiresIfMatch = requiresIfMatch;

    /// <summary>
    /// Takes a customer number: the wanted one, or else one more than the highest. No number is handed out twice;
    /// a wanted one above the highest moves the counter up. That a wanted one is free is checked by who knows the contacts.
    /// </summary>
    /// <param name="wanted">A positive number given by hand, or null.</param>
    /// <exception cref="DomainRuleException">The counter has reached the largest 32-bit number: one must be given by hand.</exception>
    public int TakeCustomerNumber(int? wanted = null)
    {
        if (wanted is null && LastCustomerNumber == int.MaxValue)
            throw new DomainRuleException("No customer number is left to hand out: give a free one.", "customer_id");

        var number = wanted is { } given ? Guard.Against.NegativeOrZero(given) : LastCustomerNumber + 1;
        LastCustomerNumber = Math.Max(LastCustomerNumber, number);
        return number;
    }
}
