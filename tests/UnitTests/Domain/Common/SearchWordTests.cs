using ContactAppointment.Domain.Common;

namespace ContactAppointment.UnitTests.Domain.Common;

public sealed class SearchWordTests
{
    [TestCase(null, "")]
    [TestCase("  ", "")]
    [TestCase(" Anna\tberg anna Anna ", "anna;berg;anna")]
    [TestCase("Mueller", "mueller|muller")]
    [TestCase("\u0301", "", Description = "a mark alone folds to nothing")]
    public void AllOf_Text_IsItsWords(string? text, string expected)
    {
        var words = SearchWord.AllOf(text);

        Assert.That(string.Join(';', words.Select(w => string.Join('|', w.Spellings))), Is.EqualTo(expected));
    }

    [Test]
    public void AllOf_TooManyWords_IsRefused()
    {
        static void Read(int count) => SearchWord.AllOf(string.Join(' ', Enumerable.Range(0, count)));

        Assert.Multiple(() =>
        {
            Assert.That(() => Read(SearchWord.MaxCount), Throws.Nothing);
            Assert.That(() => Read(SearchWord.MaxCount + 1), Throws.TypeOf<DomainRuleException>().With.Property("Field").EqualTo("search"));
        });
    }

    [Test]
    public void AllOf_TooLongAWord_IsRefused()
    {
        static void Read(int length) => SearchWord.AllOf("anna " + new string('%', length));

        Assert.Multiple(() =>
        {
            Assert.That(() => Read(SearchWord.MaxLength), Throws.Nothing);
            Assert.That(
                () => Read(SearchWord.MaxLength + 1),
                Throws.TypeOf<DomainRuleException>().With.Property("Field").EqualTo("search")
            );
        });
    }

    [TestCase("anna", true)]
    [TestCase("nn", true)]
    [TestCase("berg", true)]
    [TestCase("annaberg", false, Description = "no word reaches over two fields")]
    [TestCase("zoe", false)]
    public void StandsIn_TextOfSeveralFields_LooksIntoEach(string word, bool expected)
    {
        var stands = SearchWord.AllOf(word).Single().StandsIn(SearchText.Of("Anna", null, "", "Berg"));

        Assert.That(stands, Is.EqualTo(expected));
    }
}
