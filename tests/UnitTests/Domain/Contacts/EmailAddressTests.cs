using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Contacts;

public sealed class EmailAddressTests
{
    private static readonly string LongestDomain = $"{new string('b', 63)}.{new string('c', 63)}.{new string('d', 61)}";

    [TestCase("a@b.de")]
    [TestCase("A@EXAMPLE.COM")]
    [TestCase("juergen.mueller+news@mail.example.co.uk")]
    [TestCase("o'brien@example.com")]
    [TestCase("!#$%&'*+/=?^_`{|}~-@example.com")]
    [TestCase("1@1and1.de")]
    [TestCase("a@ex-ample.com")]
    [TestCase("juergen@müller.de")]
    [TestCase("juergen@xn--mller-kva.de")]
    [TestCase("user@例え.テスト")]
    public void IsValid_BareAddress_SaysYes(string text)
    {
        var isValid = EmailAddress.IsValid(text);

        Assert.That(isValid, Is.True);
    }

    [TestCase("")]
    [TestCase("a")]
    [TestCase("@b.de")]
    [TestCase("a@")]
    [TestCase("a@b.de@c.de")]
    [TestCase("a b@c.de")]
    [TestCase("ä@b.de")]
    [TestCase(".a@b.de")]
    [TestCase("a.@b.de")]
    [TestCase("a..b@c.de")]
    [TestCase("Jürgen <a@b.de>")]
    [TestCase("<a@b.de>")]
    [TestCase("\"a b\"@c.de")]
    [TestCase("a@b.de, c@d.de")]
    [TestCase("a@b.de,c@d.de")]
    [TestCase("a@b.de;c@d.de")]
    [TestCase("c@d.de (comment)")]
    [TestCase("a(b)@c.de")]
    [TestCase("a,b@c.de")]
    [TestCase("a;b@c.de")]
    [TestCase("a:b@c.de")]
    [TestCase("a<b@c.de")]
    [TestCase("a[b@c.de")]
    [TestCase("a\\b@c.de")]
    [TestCase("\"a@b.de")]
    public void IsValid_MoreOrLessThanOneBareAddress_SaysNo(string text)
    {
        var isValid = EmailAddress.IsValid(text);

        Assert.That(isValid, Is.False);
    }

    [TestCase("a@b")]
    [TestCase("a@localhost")]
    [TestCase("a@b.")]
    [TestCase("a@b.de.")]
    [TestCase("a@.de")]
    [TestCase("a@b..de")]
    [TestCase("a@-b.de")]
    [TestCase("a@b-.de")]
    [TestCase("a@b_c.de")]
    [TestCase("a@b c.de")]
    [TestCase("a@[127.0.0.1]")]
    [TestCase("a@b／c.de")] // maps to a slash
    [TestCase("a@b．de")] // maps to a dot, but is none yet
    public void IsValid_NoDomainNameWithADot_SaysNo(string text)
    {
        var isValid = EmailAddress.IsValid(text);

        Assert.That(isValid, Is.False);
    }

    [TestCase("a@b.\u200bde")] // a space of no width, dropped on the way
    [TestCase("a@b\u00adc.de")] // a hyphen that does not show, dropped as well
    [TestCase("a@ｂ.de")] // full width, becomes b
    public void IsValid_MailWouldGoToAnotherDomainThanIsRead_SaysNo(string text)
    {
        var isValid = EmailAddress.IsValid(text);

        Assert.That(isValid, Is.False);
    }

    [TestCase("A@Müller.DE", "a@xn--mller-kva.de")]
    [TestCase("a@XN--MLLER-KVA.de", "a@xn--mller-kva.de")]
    [TestCase("A@B.DE", "a@b.de")]
    public void ComparableOf_EitherFormOfTheDomain_IsTheOneThatTravels(string email, string expected)
    {
        var comparable = EmailAddress.ComparableOf(email);

        Assert.That(comparable, Is.EqualTo(expected));
    }

    [TestCase("a@b.de\r\nBcc: c@d.de")]
    [TestCase("a@b.de\nBcc: c@d.de")]
    [TestCase("a\r\nBcc: c@d.de")]
    [TestCase("a@b.de\r\n")]
    [TestCase("a@b.de\0")]
    [TestCase("a\t@b.de")]
    [TestCase("a\u007f@b.de")]
    [TestCase("a@b\u2028c.de")]
    [TestCase("a@b\u0085c.de")]
    public void IsValid_CouldStartAnotherHeader_SaysNo(string text)
    {
        var isValid = EmailAddress.IsValid(text);

        Assert.That(isValid, Is.False);
    }

    [TestCase(64, true)]
    [TestCase(65, false)]
    public void IsValid_LocalPart_HasItsOwnLimit(int length, bool expected)
    {
        var isValid = EmailAddress.IsValid($"{new string('a', length)}@b.de");

        Assert.That(isValid, Is.EqualTo(expected));
    }

    [TestCase(64, 254, true)]
    [TestCase(64, 255, false)]
    public void IsValid_WholeAddress_HasAtMost254Characters(int localPart, int length, bool expected)
    {
        var text = $"{new string('a', localPart)}@{LongestDomain}{(length == 255 ? "e" : "")}";

        var isValid = EmailAddress.IsValid(text);

        Assert.That((text.Length, isValid), Is.EqualTo((length, expected)));
    }

    [TestCase(63, true)]
    [TestCase(64, false)]
    public void IsValid_LabelOfTheDomain_HasAtMost63Characters(int length, bool expected)
    {
        var isValid = EmailAddress.IsValid($"a@{new string('b', length)}.de");

        Assert.That(isValid, Is.EqualTo(expected));
    }

    [Test]
    public void Of_SpacesAround_AreTrimmedAndNothingElseChanges()
    {
        var address = EmailAddress.Of(" J.Post@Müller.DE ", EmailType.Private);

        Assert.That((address.Email, address.Type), Is.EqualTo(("J.Post@Müller.DE", (EmailType?)EmailType.Private)));
    }

    [Test]
    public void Of_NoAddress_BreaksTheRule()
    {
        var act = () => EmailAddress.Of("nobody");

        Assert.That(act, Breaks.Rule("emails", EmailAddress.InvalidMessage));
    }

    [Test]
    public void Parse_TooLong_SaysSo()
    {
        var act = () => EmailAddress.Parse($"{new string('a', 64)}@{LongestDomain}e", "recipient");

        Assert.That(act, Breaks.Rule("recipient", Text.TooLongMessage(254)));
    }
}
