using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Common;

public sealed class TextTests
{
    private const string Emoji = "😀"; // one code point, two UTF-16 units

    [TestCase("  Jürgen ", "Jürgen")]
    [TestCase("\t\r\nJürgen\u00a0\u2003", "Jürgen")]
    [TestCase("a  b", "a  b")]
    [TestCase("   ", "")]
    [TestCase("", "")]
    public void Of_Spaces_TrimsTheEndsOnly(string given, string expected)
    {
        var text = Text.Of(given, 50, "name");

        Assert.That(text, Is.EqualTo(expected));
    }

    [TestCase("x")]
    [TestCase("ü")]
    [TestCase(Emoji)]
    public void Of_AtTheLimit_CountsCodePoints(string character)
    {
        var given = string.Concat(Enumerable.Repeat(character, 50));

        var text = Text.Of($" {given} ", 50, "name");

        Assert.That(text, Is.EqualTo(given));
    }

    [TestCase("x")]
    [TestCase("ü")]
    [TestCase(Emoji)]
    public void Of_OneOverTheLimit_BreaksTheRule(string character)
    {
        var given = string.Concat(Enumerable.Repeat(character, 51));

        var act = () => Text.Of(given, 50, "name");

        Assert.That(act, Breaks.Rule("name", "At most 50 characters are allowed."));
    }

    [Test]
    public void Of_CombiningMarks_CountThemselves()
    {
        var given = string.Concat(Enumerable.Repeat("u\u0308", 26)); // 26 letters to a reader, 52 code points

        var act = () => Text.Of(given, 51, "name");

        Assert.That(act, Breaks.RuleOn("name"));
    }

    [Test]
    public void Of_NoLimit_TakesAnyLength()
    {
        var given = new string('x', 100_000);

        var text = Text.Of(given, maxLength: null, "summary");

        Assert.That(text, Is.EqualTo(given));
    }

    // Attributes cannot hold lone surrogates, so the cases are given as numbers.
    [TestCase(0x0000)]
    [TestCase(0xD83D)]
    [TestCase(0xDE00)]
    public void Of_NotStorable_BreaksTheRule(int unit)
    {
        var given = $"a{(char)unit}b";

        var act = () => Text.Of(given, 50, "name");

        Assert.That(act, Breaks.Rule("name", Text.NotStorableMessage));
    }

    [TestCase(0x0000)]
    [TestCase(0xD83D)]
    [TestCase(0xDE00)]
    public void IsStorable_NulOrLoneSurrogateAnywhere_SaysNo(int unit)
    {
        string[] texts = [$"{(char)unit}", $"{(char)unit}a", $"a{(char)unit}", $"{Emoji}{(char)unit}{Emoji}"];

        var storable = texts.Where(Text.IsStorable);

        Assert.That(storable, Is.Empty);
    }

    [TestCase("")]
    [TestCase("Jürgen " + Emoji)]
    [TestCase("a\nb\tc\u0001")]
    [TestCase("\ufffd")] // a real replacement character is text like any other
    public void IsStorable_Text_SaysYes(string text)
    {
        var isStorable = Text.IsStorable(text);

        Assert.That(isStorable, Is.True);
    }

    [Test]
    public void OfOptional_Null_StaysNull()
    {
        var text = Text.OfOptional(null, 1, "company");

        Assert.That(text, Is.Null);
    }

    [Test]
    public void OfOptional_Text_IsHeldToTheSameRules()
    {
        var act = () => Text.OfOptional("ab", 1, "company");

        Assert.That(act, Breaks.RuleOn("company"));
    }

    [TestCase("", 0)]
    [TestCase("ab", 2)]
    [TestCase(Emoji + "b", 2)]
    public void Length_OfText_IsInCodePoints(string text, int expected)
    {
        var length = Text.Length(text);

        Assert.That(length, Is.EqualTo(expected));
    }

    [TestCase("abcde", "abcde")]
    [TestCase("abcdef", "abcd…")]
    [TestCase("abc def", "abc…")] // no space before the ellipsis
    [TestCase("😀😀😀😀😀", "😀😀😀😀😀")]
    [TestCase("😀😀😀😀😀😀", "😀😀😀😀…")]
    public void Cut_ToFive_EndsInAnEllipsisOnlyWhereSomethingIsMissing(string text, string expected)
    {
        var cut = Text.Cut(text, 5);

        Assert.That(cut, Is.EqualTo(expected));
    }
}
