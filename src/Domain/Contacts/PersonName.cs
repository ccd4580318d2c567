using System.ComponentModel.DataAnnotations;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Contacts;

/// <summary>What a contact is called; each part may be empty.</summary>
public sealed record PersonName
{
    /// <summary>The longest name part or suffix, in code points.</summary>
    public const int PartMaxLength = 50;

    private PersonName() { } // for EF Core; new ones come from Of

    /// <summary>First name, or empty.</summary>
    [MaxLength(PartMaxLength)]
    public string FirstName { get; private init; } = "";

    /// <summary>Middle name, or empty.</summary>
    [MaxLength(PartMaxLength)]
    public string MiddleName { get; private init; } = "";

    /// <summary>Last name, or empty.</summary>
    [MaxLength(PartMaxLength)]
    public string LastName { get; private init; } = "";

    /// <summary>How the contact is addressed, if known.</summary>
    public Title? Title { get; private init; }

    /// <summary>An academic or other degree (<c>dr.</c>, <c>prof.</c>), or empty.</summary>
    [MaxLength(PartMaxLength)]
    public string Suffix { get; private init; } = "";

    /// <summary>Makes a name.</summary>
    /// <exception cref="DomainRuleException">A part is too long.</exception>
    public static PersonName Of(string firstName, string lastName, string middleName = "", Title? title = null, string suffix = "") =>
        new()
        {
            FirstName = Text.Of(firstName, PartMaxLength, "first_name"),
            MiddleName = Text.Of(middleName, PartMaxLength, "middle_name"),
            LastName = Text.Of(lastName, PartMaxLength, "last_name"),
            Title = title,
            Suffix = Text.Of(suffix, PartMaxLength, "suffix"),
        };
}
