using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Contacts;

public sealed class PhoneNumberTests
{
    [TestCase("110")]
    [TestCase("+49 (30) 123 456 789")]
    [TestCase("ring me")]
    public void Of_ThreeToTwentyCharacters_AreKeptAsTyped(string given)
    {
        var phone = PhoneNumber.Of($" {given} ", PhoneType.Fax);

        Assert.That((phone.Number, phone.Type), Is.EqualTo((given, (PhoneType?)PhoneType.Fax)));
    }

    [TestCase("")]
    [TestCase("11")]
    [TestCase("11   ")]
    [TestCase("😀😀")]
    public void Of_FewerThanThree_BreaksTheRule(string given)
    {
        var act = () => PhoneNumber.Of(given);

        Assert.That(act, Breaks.Rule("phones", "At least 3 characters are needed."));
    }

    [Test]
    public void Of_MoreThanTwenty_BreaksTheRule()
    {
        var act = () => PhoneNumber.Of("+49 (30) 123 456 7890");

        Assert.That(act, Breaks.Rule("phones", Text.TooLongMessage(20)));
    }
}
