using ContactAppointment.Domain.Common;

namespace ContactAppointment.UnitTests.Domain.Common;

public sealed class SortKeyTests
{
    [TestCase("Müller", "muller")]
    [TestCase("Mu\u0308ller", "muller")] // the same name, typed with a combining mark
    [TestCase("ÉCLAIR", "eclair")]
    [TestCase("Straße", "strasse")]
    [TestCase("STRAẞE", "strasse")]
    [TestCase("Łukasz", "łukasz")] // a letter of its own, not one with a mark
    [TestCase("Ωmega", "ωmega")]
    [TestCase("𐐀", "𐐨")] // letters outside the basic plane have cases too
    [TestCase("한글", "한글")]
    [TestCase("😀 Ä", "😀 a")]
    [TestCase("", "")]
    public void Of_Text_IsLowerCaseWithoutDiacritics(string text, string expected)
    {
        var key = SortKey.Of(text);

        Assert.That(key, Is.EqualTo(expected));
    }

    [Test]
    public void Of_Null_StaysNull()
    {
        var key = SortKey.Of(null);

        Assert.That(key, Is.Null);
    }

    [Test]
    public void Of_NamesInAnyCase_SortsThemAsADictionaryDoes()
    {
        string[] names = ["zeta", "Ärger", "arm", "Zebra", "apfel"];

        var sorted = names.OrderBy(SortKey.Of, StringComparer.Ordinal);

        Assert.That(sorted, Is.EqualTo(new[] { "apfel", "Ärger", "arm", "Zebra", "zeta" }));
    }
}
