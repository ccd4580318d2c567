namespace ContactAppointment.Domain.Common;

/// <summary>A closed list of values, whatever enum stands behind it.</summary>
public interface IChoices
{
    /// <summary>The values as the API writes them.</summary>
    IReadOnlyList<string> Values { get; }
}
