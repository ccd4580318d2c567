using ContactAppointment.AdminPanel.Home;

namespace ContactAppointment.UnitTests.AdminPanel;

public sealed class BarScaleTests
{
    [TestCase(0, 0)]
    [TestCase(1, 2)] // less than a unit high, and seen all the same
    [TestCase(500, 75)]
    [TestCase(1000, 150)]
    public void HeightOf_Value_IsItsPartOfTheHighest(int value, double expected)
    {
        var scale = new BarScale(Highest: 1000, Places: 14, Bars: 2);

        Assert.That(scale.HeightOf(value), Is.EqualTo(expected).Within(0.001));
    }

    [TestCase(13, 1)]
    [TestCase(14, 2)]
    public void Left_EveryBar_StandsBesideTheOneBeforeAndWithinTheDrawing(int places, int bars)
    {
        var scale = new BarScale(1, places, bars);

        var edges = Enumerable
            .Range(0, places)
            .SelectMany(place => Enumerable.Range(0, bars).Select(bar => scale.Left(place, bar)))
            .ToList();

        Assert.Multiple(() =>
        {
            Assert.That(edges, Is.Ordered);
            Assert.That(edges.Zip(edges.Skip(1), (left, right) => right - left), Is.All.GreaterThanOrEqualTo(scale.BarWidth - 0.001));
            Assert.That((edges[0], edges[^1] + scale.BarWidth), Is.EqualTo((0d, BarScale.Width)).Within(40d));
        });
    }

    [Test]
    public void HeightOf_NothingToCount_IsNothing() => Assert.That(new BarScale(0, 0, 0).HeightOf(0), Is.Zero);
}
