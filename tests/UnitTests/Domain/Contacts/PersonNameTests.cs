using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Contacts;

public sealed class PersonNameTests
{
    private static readonly string Longest = string.Concat(Enumerable.Repeat("😀", 50));

    [Test]
    public void Of_EveryPart_IsTrimmed()
    {
        var name = PersonName.Of(" Jürgen ", " Müller ", " Karl ", Title.Mr, " dr. ");

        Assert.Multiple(() =>
        {
            Assert.That((name.FirstName, name.MiddleName, name.LastName), Is.EqualTo(("Jürgen", "Karl", "Müller")));
            Assert.That((name.Title, name.Suffix), Is.EqualTo(((Title?)Title.Mr, "dr.")));
        });
    }

    [Test]
    public void Of_NothingKnown_IsEmpty()
    {
        var name = PersonName.Of("", "");

        Assert.That((name.FirstName, name.MiddleName, name.LastName, name.Title, name.Suffix), Is.EqualTo(("", "", "", (Title?)null, "")));
    }

    [Test]
    public void Of_EveryPartAtItsLimit_IsTaken()
    {
        var name = PersonName.Of(Longest, Longest, Longest, null, Longest);

        Assert.That(new[] { name.FirstName, name.MiddleName, name.LastName, name.Suffix }, Is.All.EqualTo(Longest));
    }

    [TestCase("first_name")]
    [TestCase("middle_name")]
    [TestCase("last_name")]
    [TestCase("suffix")]
    public void Of_OnePartTooLong_NamesIt(string field)
    {
        string Part(string name) => name == field ? Longest + "x" : Longest;

        var act = () => PersonName.Of(Part("first_name"), Part("last_name"), Part("middle_name"), null, Part("suffix"));

        Assert.That(act, Breaks.Rule(field, Text.TooLongMessage(50)));
    }

    [Test]
    public void Equals_SameParts_IsTheSameName()
    {
        var (one, other) = (PersonName.Of("Jürgen", "Müller"), PersonName.Of("Jürgen ", " Müller"));

        Assert.That(one, Is.EqualTo(other));
    }
}
