namespace ContactAppointment.Application.Common.Validation;

/// <summary>What the rules of a field tell a client beforehand: all of it that can be written down in the API's description.</summary>
public sealed record FieldLimits
{
    /// <summary>Of a field that no rule says anything about.</summary>
    public static FieldLimits None { get; } = new();

    /// <summary>Whether every body must hold it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether a body must hold it that writes everything anew; one that changes what is there need not.</summary>
    public bool IsRequiredWhenComplete { get; init; }

    /// <summary>Whether null is refused.</summary>
    public bool IsNeverNull { get; init; }

    /// <summary>Whether it is a text of any length.</summary>
    public bool IsOfAnyLength { get; init; }

    /// <summary>The fewest code points of a text.</summary>
    public int? MinLength { get; init; }

    /// <summary>The most code points of a text.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The lowest number.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The highest number.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The fewest items of a list.</summary>
    public int? MinItems { get; init; }

    /// <summary>The most items of a list.</summary>
    public int? MaxItems { get; init; }

    /// <summary>The form of a text, under its name in JSON Schema (2020-12, §7.3).</summary>
    public string? Format { get; init; }

    /// <summary>The form of a text, as a regular expression that JSON Schema knows (2020-12, §6.4).</summary>
    public string? Pattern { get; init; }

    /// <summary>The values to choose from, as answers show them.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>What a person reads for each of the choices.</summary>
    public IReadOnlyList<string>? Displays { get; init; }

    /// <summary>Whether a body may name a choice by what a person reads.</summary>
    public bool AreDisplaysTaken { get; init; }

    /// <summary>The limits of each item of a list.</summary>
    public FieldLimits? Items { get; init; }
}
