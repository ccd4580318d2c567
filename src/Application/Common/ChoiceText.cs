namespace ContactAppointment.Application.Common;

/// <summary>A choice whose values are numbers: in a body it is a number, or the text of a number or of a choice.</summary>
/// <param name="Value">What was given, as text.</param>
public readonly record struct ChoiceText(string Value)
{
    /// <summary>A choice given as a text.</summary>
    public static implicit operator ChoiceText(string value) => new(value);
}
