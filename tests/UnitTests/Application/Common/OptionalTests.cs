using ContactAppointment.Application.Common;

namespace ContactAppointment.UnitTests.Application.Common;

public sealed class OptionalTests
{
    [Test]
    public void Optional_LeftOutAndNull_AreTwoThings()
    {
        Optional<string?> leftOut = default;
        Optional<string?> given = (string?)null;

        Assert.Multiple(() =>
        {
            Assert.That((leftOut.IsGiven, given.IsGiven), Is.EqualTo((false, true)));
            Assert.That((leftOut.Value, given.Value), Is.EqualTo(((string?)null, (string?)null)));
            Assert.That((leftOut.Or("other"), given.Or("other")), Is.EqualTo(("other", (string?)null)));
        });
    }

    [Test]
    public void Map_LeftOut_StaysLeftOut()
    {
        Optional<int> leftOut = default;
        Optional<int> given = 2;

        Assert.That((leftOut.Map(n => n * 2), given.Map(n => n * 2)), Is.EqualTo((default(Optional<int>), new Optional<int>(4))));
    }

    [TestCase(WriteMode.Replace, "default")]
    [TestCase(WriteMode.Merge, "current")]
    public void Pick_LeftOut_DependsOnTheMode(WriteMode mode, string expected)
    {
        var picked = mode.Pick(default(Optional<string>), "current", "default");

        Assert.That(picked, Is.EqualTo(expected));
    }

    [TestCase(WriteMode.Replace)]
    [TestCase(WriteMode.Merge)]
    public void Pick_Given_IsTakenInEitherMode(WriteMode mode)
    {
        var picked = mode.Pick(new Optional<string?>(null), "current", "default");

        Assert.That(picked, Is.Null);
    }

    [TestCase(WriteMode.Replace, "")]
    [TestCase(WriteMode.Merge, "current")]
    public void Pick_TextLeftOut_IsEmptyByDefault(WriteMode mode, string expected)
    {
        var picked = mode.Pick(default, "current");

        Assert.That(picked, Is.EqualTo(expected));
    }
}
