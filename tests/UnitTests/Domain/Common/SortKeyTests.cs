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
    [TestCase("Anna\tMaria\u0001\u0085", "anna maria  ")] // sorts after what it begins with, also where blanks are padded
    [TestCase("Zoë\u0001", "zoe ")]
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

    [TestCase("Müller", "mueller")]
    [TestCase("Mu\u0308ller", "mueller")]
    [TestCase("ÄÖÜ", "aeoeue")]
    [TestCase("Mueller", "muller")]
    [TestCase("Goethe", "gothe")]
    [TestCase("Muller", null)]
    [TestCase("Éva", null, Description = "only umlauts are written out")]
    [TestCase("ÿ\u0308", null)]
    [TestCase("", null)]
    public void OtherSpellingOf_Umlauts_AreWrittenOutOrPutBack(string text, string? expected)
    {
        var other = SortKey.OtherSpellingOf(text);

        Assert.That(other, Is.EqualTo(expected));
    }

    [TestCase("Müller", "muller")]
    [TestCase("mueller", "mueller,muller")]
    [TestCase("sue", "sue", Description = "the end may be half a word")]
    [TestCase("bauernhaeuser", "bauernhaeuser,baurnhauser")]
    public void SpellingsOf_WhatIsLookedFor_AreAllThatCouldBeMeant(string text, string expected)
    {
        var spellings = SortKey.SpellingsOf(text);

        Assert.That(string.Join(',', spellings), Is.EqualTo(expected));
    }

    [Test]
    public void SpellingsOf_EachSpelling_FindsEachOther()
    {
        string[] spellings = ["Müller", "Mueller", "Muller"];

        var found = spellings.SelectMany(wanted =>
            spellings.Where(name => new SearchWord(SortKey.SpellingsOf(wanted)).StandsIn(SearchText.Of(name)))
        );

        Assert.That(found.Count(), Is.EqualTo(9));
    }

    [TestCase("abc", 3, "abc")]
    [TestCase("abcd", 3, "abc")]
    [TestCase("😀😀", 1, "😀")]
    public void Cut_LongKey_EndsAtTheLimit(string key, int maxLength, string expected)
    {
        var cut = SortKey.Cut(key, maxLength);

        Assert.That(cut, Is.EqualTo(expected));
    }
}
