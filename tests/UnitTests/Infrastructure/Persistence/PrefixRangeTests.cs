using ContactAppointment.Infrastructure.Persistence;

namespace ContactAppointment.UnitTests.Infrastructure.Persistence;

public sealed class PrefixRangeTests
{
    [TestCase("a", "b")]
    [TestCase("muell", "muelm")]
    [TestCase("a\U0010FFFF", "b", Description = "the last character there is has no next")]
    [TestCase("a\uD7FF", "a\uE000", Description = "surrogates are no characters")]
    [TestCase("\U0010FFFF", "\U0010FFFF\U0010FFFF")]
    [TestCase("😀", "😁")]
    public void Of_Prefix_EndsBeforeTheNextText(string prefix, string before)
    {
        var range = PrefixRange.Of(prefix);

        Assert.That((range.From, range.Before), Is.EqualTo((prefix, before)));
    }
}
