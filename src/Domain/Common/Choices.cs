using System.Diagnostics.CodeAnalysis;

namespace ContactAppointment.Domain.Common;

/// <summary>A closed list of values: what the API writes for each, and the words a person reads.</summary>
/// <typeparam name="T">The enum that code uses.</typeparam>
public sealed class Choices<T> : IChoices
    where T : struct, Enum
{
    private readonly (T Choice, string Value, string Display)[] _all;

    /// <summary>Makes the list, in the order in which it is shown.</summary>
    public Choices(params (T Choice, string Value, string Display)[] all) => _all = all;

    /// <summary>The values as the API writes them.</summary>
    public IReadOnlyList<string> Values => [.. _all.Select(c => c.Value)];

    /// <summary>The values and the display texts together, for the message of an error.</summary>
    public IReadOnlyList<string> Displays => [.. _all.Select(c => c.Display)];

    /// <summary>What the API writes for a choice.</summary>
    public string ValueOf(T choice) => Array.Find(_all, c => c.Choice.Equals(choice)).Value;

    /// <summary>What a person reads for a choice.</summary>
    public string DisplayOf(T choice) => Array.Find(_all, c => c.Choice.Equals(choice)).Display;

    /// <summary>Finds a choice by its value, compared exactly.</summary>
    /// <param name="text">The value as the caller wrote it.</param>
    /// <param name="choice">The choice found.</param>
    /// <param name="orDisplay">Whether the display text is taken as well.</param>
    public bool TryParse([NotNullWhen(true)] string? text, out T choice, bool orDisplay = false)
    {
        var index = Array.FindIndex(_all, c => c.Value == text || (orDisplay && c.Display == text));
        choice = index < 0 ? default : _all[index].Choice;
        return index >= 0;
    }

    /// <summary>The choice of a value that has been checked already; null and the empty text mean none.</summary>
    /// <exception cref="DomainRuleException">There is no such choice.</exception>
    public T? ParseOptional(string? text, string field, bool orDisplay = false)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return TryParse(text.Trim(), out var choice, orDisplay) ? choice : throw new DomainRuleException(UnknownMessage, field);
    }

    /// <summary>The choice of a value that this list has written.</summary>
    /// <exception cref="ArgumentException">It is none of the values.</exception>
    public T Parse(string value) =>
        TryParse(value, out var choice) ? choice : throw new ArgumentException("This list has not written that.", nameof(value));

    /// <summary>The error for a value that is not in the list.</summary>
    public string UnknownMessage => $"Choose one of: {string.Join(", ", Values)}.";
}
