using ContactAppointment.Domain.Organizations;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Organizations;

public sealed class OrganizationByUuidSpecTests
{
    [Test]
    public void IsSatisfiedBy_SeveralOrganizations_SelectsTheOneNamed()
    {
        var (wanted, other) = (new OrganizationBuilder().Build(), new OrganizationBuilder().WithUuid(Known.OtherOrganization).Build());

        var found = new[] { other, wanted }.Where(new OrganizationByUuidSpec(Known.Organization).IsSatisfiedBy);

        Assert.That(found, Is.EqualTo(new[] { wanted }));
    }
}
