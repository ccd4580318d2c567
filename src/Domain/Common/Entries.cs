namespace ContactAppointment.Domain.Common;

/// <summary>What holds for every list that a caller gives.</summary>
public static class Entries
{
    /// <summary>The most entries of a list; each may be stored in a row of its own, and others wait while they are.</summary>
    public const int Max = 1000;

    /// <summary>The error for a list over its limit.</summary>
    public static readonly string TooManyMessage = $"At most {Max} entries are allowed.";
}
