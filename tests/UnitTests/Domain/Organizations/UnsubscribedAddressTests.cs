using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Organizations;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Organizations;

public sealed class UnsubscribedAddressTests
{
    [TestCase(" Juergen.Mueller@Example.COM ", "juergen.mueller@example.com")]
    [TestCase("a@BÄCKER.example", "a@xn--bcker-gra.example")]
    [TestCase("a@xn--bcker-gra.example", "a@xn--bcker-gra.example")]
    public void Of_AnyWriting_KeepsTheOneForm(string given, string kept)
    {
        var address = UnsubscribedAddress.Of(Known.Organization, given);

        Assert.That((address.OrganizationUuid, address.Address), Is.EqualTo((Known.Organization, kept)));
    }

    [Test]
    public void Of_NoAddress_IsRefused() =>
        Assert.That(() => UnsubscribedAddress.Of(Known.Organization, "nobody"), Throws.TypeOf<DomainRuleException>());

    [Test]
    public void Of_NoOrganization_IsADefect() =>
        Assert.That(() => UnsubscribedAddress.Of(Guid.Empty, "a@example.org"), Throws.ArgumentException);

    [Test]
    public void Spec_OtherWriting_FindsIt()
    {
        var address = UnsubscribedAddress.Of(Known.Organization, "A@BÄCKER.example");

        Assert.That(new UnsubscribedAddressSpec(Known.Organization, "a@xn--bcker-gra.EXAMPLE").IsSatisfiedBy(address), Is.True);
        Assert.That(new UnsubscribedAddressSpec(Known.Organization, "b@bäcker.example").IsSatisfiedBy(address), Is.False);
        Assert.That(new UnsubscribedAddressSpec(Known.OtherOrganization, "a@bäcker.example").IsSatisfiedBy(address), Is.False);
        Assert.That(new OfOrganizationSpec<UnsubscribedAddress>(Known.Organization).IsSatisfiedBy(address), Is.True);
        Assert.That(new OfOrganizationSpec<UnsubscribedAddress>(Known.OtherOrganization).IsSatisfiedBy(address), Is.False);
    }
}
