using System.Globalization;
using System.Net.Mail;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Contacts;

/// <summary>Whose mailbox it is.</summary>
public enum EmailType
{
    /// <summary>At work.</summary>
    Office,

    /// <summary>At home.</summary>
    Private,

    /// <summary>Any other.</summary>
    Other,
}

/// <summary>The e-mail types with the contract's values.</summary>
public static class EmailTypes
{
    /// <summary>Every e-mail type, in the contract's order.</summary>
    public static readonly Choices<EmailType> All = new(
        (EmailType.Office, "office", "Office"),
        (EmailType.Private, "private", "Private"),
        (EmailType.Other, "other", "Other")
    );
}

/// <summary>An e-mail address of a contact.</summary>
public sealed record EmailAddress
{
    /// <summary>The longest address, in characters (RFC 5321 §4.5.3.1.3, less the angle brackets).</summary>
    public const int MaxLength = 254;

    /// <summary>The error for what is no address.</summary>
    public const string InvalidMessage = "Enter a valid e-mail address.";

    /// <summary>The longest folded address: a local part (RFC 5321 §4.5.3.1.1), an at sign, and a domain in its ASCII form (§4.5.3.1.2).</summary>
    public const int MaxFoldedLength = LocalPartMaxLength + 1 + 255;

    private const int LocalPartMaxLength = 64; // RFC 5321 §4.5.3.1.1
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    private EmailAddress() { } // for EF Core; new ones come from Of

    /// <summary>Whose mailbox it is, if told.</summary>
    public EmailType? Type { get; private init; }

    /// <summary>The address, as given.</summary>
    public string Email { get; private init; } = "";

    /// <summary>Makes an address of a contact.</summary>
    /// <exception cref="DomainRuleException">It is no valid address.</exception>
    public static EmailAddress Of(string email, EmailType? type = null) => new() { Type = type, Email = Parse(email, "emails") };

    /// <summary>Trims and checks an address.</summary>
    /// <exception cref="DomainRuleException">It is no valid address.</exception>
    public static string Parse(string email, string field)
    {
        var text = Text.Of(email, MaxLength, field);
        return IsValid(text) ? text : throw new DomainRuleException(InvalidMessage, field);
    }

    /// <summary>
    /// Whether a text is one bare address with a printable ASCII local part and a domain of at least two labels;
    /// the domain may be internationalised (RFC 5890), as long as mail goes to the domain that is read. Nothing that could start another header or name passes.
    /// </summary>
    public static bool IsValid(string text)
    {
        var at = text.LastIndexOf('@');
        if (at is < 1 or > LocalPartMaxLength || Text.Length(text) > MaxLength)
            return false;
        var localPart = text[..at];
        return localPart.All(c => c is > ' ' and < '\x7f')
            && !localPart.EndsWith('.') // MailAddress lets it pass; RFC 5322 §3.2.3 and mail servers do not
            && AsciiOf(text[(at + 1)..]) is { } domain
            && localPart.Length + 1 + domain.Length <= MaxLength // this is the form that travels
            && MailAddress.TryCreate(text, out var parsed)
            && parsed.Address == text;
    }

    /// <summary>The form in which addresses are compared: in lower case, with the domain as it travels (<c>xn--</c>).</summary>
    public static string ComparableOf(string email)
    {
        var at = email.LastIndexOf('@');
        var domain = at < 0 ? null : AsciiOf(email[(at + 1)..]);
        return (domain is null ? email : $"{email[..at]}@{domain}").ToLowerInvariant();
    }

    /// <summary>
    /// How an address begins in lower case, whichever way it was written where it is stored. That of a domain which is spelt in more than
    /// one way is the name before it alone, and finds others as well: stores do not fold all letters.
    /// </summary>
    public static string StoredBeginningOf(string email)
    {
        var folded = ComparableOf(email);
        return folded.Contains("xn--", StringComparison.Ordinal) ? folded[..(folded.LastIndexOf('@') + 1)] : folded;
    }

    /// <summary>A domain as it travels; null where it is none, or where signs were dropped or changed so that it reads as another.</summary>
    private static string? AsciiOf(string domain)
    {
        if (!domain.Contains('.', StringComparison.Ordinal) || domain.EndsWith('.'))
            return null;
        try
        {
            // Fails for empty and overlong labels and for anything but letters, digits and inner hyphens.
            var ascii = Idn.GetAscii(domain);
            var isWhatIsRead = IsSame(domain, ascii) || IsSame(domain, Idn.GetUnicode(ascii));
            return isWhatIsRead && ascii.Length <= 253 ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
