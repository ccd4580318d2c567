using System.Globalization;
using System.Text;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Contacts;

/// <summary>What rings.</summary>
public enum PhoneType
{
    /// <summary>At work.</summary>
    Office,

    /// <summary>In the pocket.</summary>
    Mobile,

    /// <summary>At home.</summary>
    Home,

    /// <summary>A fax machine.</summary>
    Fax,
}

/// <summary>The phone types with the contract's values.</summary>
public static class PhoneTypes
{
    /// <summary>Every phone type, in the contract's order.</summary>
    public static readonly Choices<PhoneType> All = new(
        (PhoneType.Office, "office", "Office"),
        (PhoneType.Mobile, "mobile", "Mobile"),
        (PhoneType.Home, "home", "Home"),
        (PhoneType.Fax, "fax", "Fax")
    );
}

/// <summary>A phone number of a contact, kept as typed.</summary>
public sealed record PhoneNumber
{
    /// <summary>The shortest number, in characters.</summary>
    public const int MinLength = 3;

    /// <summary>The longest number, in characters.</summary>
    public const int MaxLength = 20;

    /// <summary>The error for a number that is too short.</summary>
    public static readonly string TooShortMessage = $"At least {MinLength} characters are needed.";

    private PhoneNumber() { } // for EF Core; new ones come from Of

    /// <summary>What rings, if told.</summary>
    public PhoneType? Type { get; private init; }

    /// <summary>The number, as typed.</summary>
    public string Number { get; private init; } = "";

    /// <summary>Makes a phone number.</summary>
    /// <exception cref="DomainRuleException">It is too short or too long.</exception>
    public static PhoneNumber Of(string number, PhoneType? type = null)
    {
        var text = Text.Of(number, MaxLength, "phones");
        return Text.Length(text) >= MinLength
            ? new PhoneNumber { Type = type, Number = text }
            : throw new DomainRuleException(TooShortMessage, "phones");
    }

    /// <summary>The digits of a number, those of other scripts as the ASCII ones that they stand for.</summary>
    public static string DigitsOf(string number) =>
        string.Concat(
            number
                .EnumerateRunes()
                .Where(rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
                .Select(rune => (char)('0' + (int)Rune.GetNumericValue(rune)))
        );
}
