using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Contacts;

/// <summary>How a contact is addressed.</summary>
public enum Title
{
    /// <summary>Mr.</summary>
    Mr,

    /// <summary>Ms.</summary>
    Ms,

    /// <summary>Mrs.</summary>
    Mrs,

    /// <summary>Miss.</summary>
    Miss,

    /// <summary>A whole family.</summary>
    Family,
}

/// <summary>The titles with the contract's values and display texts.</summary>
public static class Titles
{
    /// <summary>Every title, in the contract's order.</summary>
    public static readonly Choices<Title> All = new(
        (Title.Mr, "mr", "Mr."),
        (Title.Ms, "ms", "Ms."),
        (Title.Mrs, "mrs", "Mrs."),
        (Title.Miss, "miss", "Miss"),
        (Title.Family, "family", "Family")
    );
}
