using System.Text;

namespace ContactAppointment.Domain.Common;

/// <summary>What holds for every text that a caller gives (contract, "Conventions").</summary>
public static class Text
{
    /// <summary>Trims both ends and checks what every text must keep.</summary>
    /// <param name="value">The text as given.</param>
    /// <param name="maxLength">The most Unicode code points it may have after trimming; null for no limit.</param>
    /// <param name="field">The contract's name of the field, for the error.</param>
    /// <exception cref="DomainRuleException">The text is too long, or cannot be stored as text.</exception>
    public static string Of(string value, int? maxLength, string field)
    {
        var text = value.Trim();
        if (!IsStorable(text))
            throw new DomainRuleException(NotStorableMessage, field);
        if (maxLength is { } limit && Length(text) > limit)
            throw new DomainRuleException(TooLongMessage(limit), field);

        return text;
    }

    /// <summary>The same for a text that may be missing.</summary>
    /// <exception cref="DomainRuleException">The text is too long, or cannot be stored as text.</exception>
    public static string? OfOptional(string? value, int? maxLength, string field) => value is null ? null : Of(value, maxLength, field);

    /// <summary>The number of Unicode code points; a character outside the basic plane counts once.</summary>
    public static int Length(string value)
    {
        var count = 0;
        foreach (var _ in value.EnumerateRunes())
            count++;
        return count;
    }

    /// <summary>Whether the text holds neither U+0000 nor half of a surrogate pair: the first no store keeps, the second is no text.</summary>
    public static bool IsStorable(string value)
    {
        for (var rest = value.AsSpan(); !rest.IsEmpty; )
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var used) != System.Buffers.OperationStatus.Done || rune.Value == 0)
                return false;
            rest = rest[used..];
        }

        return true;
    }

    /// <summary>Cuts a text to a number of code points, ending in an ellipsis where something was left out.</summary>
    public static string Cut(string value, int maxLength) =>
        Length(value) <= maxLength ? value : string.Concat(value.EnumerateRunes().Take(maxLength - 1)).TrimEnd() + "…";

    /// <summary>The error for a text over its limit.</summary>
    public static string TooLongMessage(int maxLength) => $"At most {maxLength} characters are allowed.";

    /// <summary>The error for a text that no store keeps.</summary>
    public const string NotStorableMessage = "The characters U+0000 and lone surrogates are not allowed.";
}
