namespace ContactAppointment.Domain.Common;

/// <summary>A rule of the business was broken by what a caller asked for; the API answers 400 and names the field.</summary>
public sealed class DomainRuleException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, in words for the caller; it never repeats another organization's data.</param>
    /// <param name="field">The field's path as the contract writes it (<c>end_date</c>, <c>notes[1].type</c>), or null when no single field is at fault.</param>
    public DomainRuleException(string message, string? field = null)
        : base(message) => Field = field;

    /// <summary>The path of the field at fault, or null.</summary>
    public string? Field { get; }
}
