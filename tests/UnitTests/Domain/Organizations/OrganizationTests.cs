using ContactAppointment.Domain.Organizations;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Organizations;

public sealed class OrganizationTests
{
    [Test]
    public void Found_FromAToken_TakesItsUuidAndTheDefaults()
    {
        var organization = Organization.Found(Known.Organization, "Europe/Berlin", "de");

        Assert.Multiple(() =>
        {
            Assert.That(
                (organization.Uuid, organization.TimeZone, organization.Language),
                Is.EqualTo((Known.Organization, "Europe/Berlin", "de"))
            );
            Assert.That((organization.Name, organization.Phone, organization.LastCustomerNumber), Is.EqualTo(("", "", 10000)));
        });
    }

    [TestCase("", "de")]
    [TestCase(" ", "de")]
    [TestCase("Europe/Berlin", "fr")]
    [TestCase("Europe/Berlin", "DE")]
    public void Found_NoZoneOrUnknownLanguage_IsADefectOfOurs(string timeZone, string language)
    {
        var act = () => Organization.Found(Known.Organization, timeZone, language);

        Assert.That(act, Throws.ArgumentException);
    }

    [Test]
    public void Found_NoUuid_IsADefectOfOurs()
    {
        var act = () => Organization.Found(Guid.Empty, "Europe/Berlin", "de");

        Assert.That(act, Throws.ArgumentException);
    }

    [Test]
    public void Introduce_NameAndPhone_AreTrimmed()
    {
        var organization = new OrganizationBuilder().Build();

        organization.Introduce(" Müller GmbH ", " 110 ");

        Assert.That((organization.Name, organization.Phone), Is.EqualTo(("Müller GmbH", "110")));
    }

    [TestCase(50, 20, null)]
    [TestCase(51, 20, "name")]
    [TestCase(50, 21, "phone")]
    public void Introduce_Limits_AreHeld(int name, int phone, string? brokenField)
    {
        var organization = new OrganizationBuilder().Build();

        var act = () => organization.Introduce(Emoji(name), Emoji(phone));

        Assert.That(act, brokenField is null ? Throws.Nothing : Breaks.RuleOn(brokenField));
    }

    [Test]
    public void TakeCustomerNumber_NoneWanted_CountsUpFrom10001()
    {
        var organization = new OrganizationBuilder().Build();

        int[] numbers = [organization.TakeCustomerNumber(), organization.TakeCustomerNumber(), organization.TakeCustomerNumber()];

        Assert.That(numbers, Is.EqualTo(new[] { 10001, 10002, 10003 }));
    }

    [TestCase(1, 10001)]
    [TestCase(10000, 10001)]
    [TestCase(10001, 10002)]
    [TestCase(20000, 20001)]
    public void TakeCustomerNumber_WantedOne_IsGivenAndNeverHandedOutAgain(int wanted, int next)
    {
        var organization = new OrganizationBuilder().Build();

        var given = organization.TakeCustomerNumber(wanted);

        Assert.That((given, organization.TakeCustomerNumber()), Is.EqualTo((wanted, next)));
    }

    [Test]
    public void TakeCustomerNumber_LowOneAfterAHighOne_DoesNotBringTheCounterDown()
    {
        var organization = new OrganizationBuilder().WithLastCustomerNumber(20000).Build();

        organization.TakeCustomerNumber(15000);

        Assert.That(organization.TakeCustomerNumber(), Is.EqualTo(20001));
    }

    [Test]
    public void TakeCustomerNumber_LastOne_IsHandedOut()
    {
        var organization = new OrganizationBuilder().WithLastCustomerNumber(int.MaxValue - 1).Build();

        var number = organization.TakeCustomerNumber();

        Assert.That(number, Is.EqualTo(int.MaxValue));
    }

    [Test]
    public void TakeCustomerNumber_CounterUsedUp_AsksForOne()
    {
        var organization = new OrganizationBuilder().WithLastCustomerNumber(int.MaxValue).Build();

        var act = () => organization.TakeCustomerNumber();

        Assert.That(act, Breaks.Rule("customer_id", "No customer number is left to hand out: give a free one."));
    }

    [Test]
    public void TakeCustomerNumber_CounterUsedUp_StillTakesAWantedOne()
    {
        var organization = new OrganizationBuilder().WithLastCustomerNumber(int.MaxValue).Build();

        var number = organization.TakeCustomerNumber(12345);

        Assert.That(number, Is.EqualTo(12345));
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void TakeCustomerNumber_NotPositive_IsADefectOfOurs(int wanted)
    {
        var organization = new OrganizationBuilder().Build();

        var act = () => organization.TakeCustomerNumber(wanted);

        Assert.That(act, Throws.ArgumentException);
    }

    private static string Emoji(int codePoints) => string.Concat(Enumerable.Repeat("😀", codePoints));
}
