using ContactAppointment.Domain.Contacts.Specifications;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Contacts.Specifications;

public sealed class ContactTypesByNameSpecTests
{
    [TestCase("Customer")]
    [TestCase(" cUSTOMER ")]
    public void IsSatisfiedBy_NameInAnyCase_SelectsOwnAndGlobalOnes(string name)
    {
        var (own, global, foreign, another) = (
            SampleTypes.Define("CUSTOMER"),
            SampleTypes.Customer(),
            SampleTypes.Define("Customer", Known.OtherOrganization),
            SampleTypes.Define("Customers")
        );

        var found = new[] { own, global, foreign, another }.Where(new ContactTypesByNameSpec(Known.Organization, name).IsSatisfiedBy);

        Assert.That(found, Is.EqualTo(new[] { own, global }));
    }

    [Test]
    public void Orderings_OwnAndGlobalOfOneName_PutTheOwnFirst()
    {
        var (own, global) = (SampleTypes.Define("Customer"), SampleTypes.Customer());
        var first = new ContactTypesByNameSpec(Known.Organization, "customer").Orderings[0];

        var sorted = new[] { global, own }.OrderBy(first.KeySelector.Compile());

        Assert.That(sorted, Is.EqualTo(new[] { own, global }));
    }
}
