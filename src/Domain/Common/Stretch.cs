namespace ContactAppointment.Domain.Common;

/// <summary>A stretch of a list that is read by rising ids, one stretch after the other.</summary>
/// <param name="After">The last id of the stretch before; 0 for the first.</param>
/// <param name="Count">How many at most.</param>
public readonly record struct Stretch(int After, int Count)
{
    /// <summary>The whole list.</summary>
    public static readonly Stretch All = new(0, int.MaxValue);
}
