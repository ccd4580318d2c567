namespace ContactAppointment.AdminPanel.Home;

/// <summary>Where the bars of a chart stand, in the units of its drawing.</summary>
/// <param name="Highest">The highest value.</param>
/// <param name="Places">How many places there are side by side.</param>
/// <param name="Bars">How many bars stand at each place.</param>
internal sealed record BarScale(int Highest, int Places, int Bars)
{
    public const double Width = 520;
    public const double Height = 150;
    private const double Gap = 0.25;

    private double PlaceWidth => Width / Math.Max(Places, 1);

    public double BarWidth => PlaceWidth * (1 - Gap) / Math.Max(Bars, 1);

    /// <summary>The left edge of a bar.</summary>
    public double Left(int place, int bar) => (place * PlaceWidth) + (PlaceWidth * Gap / 2) + (bar * BarWidth);

    /// <summary>The middle of a place.</summary>
    public double Middle(int place) => (place + 0.5) * PlaceWidth;

    /// <summary>How high a value stands; one that is not zero can always be seen.</summary>
    public double HeightOf(int value) => value <= 0 ? 0 : Math.Max(2, Height * value / Math.Max(Highest, 1));
}
