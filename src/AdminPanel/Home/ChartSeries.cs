namespace ContactAppointment.AdminPanel.Home;

/// <summary>The bars of one kind in a chart.</summary>
/// <param name="Name">What they count, as the page says it.</param>
/// <param name="Values">One for each place.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<int> Values)
{
    /// <summary>All of them together.</summary>
    public int Total => Values.Sum();
}
