using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.Contacts.Specifications;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Contacts.Specifications;

public sealed class ContactSpecTests
{
    private readonly Contact _contact = new ContactBuilder().WithCustomerNumber(10005).WithCoreUser(Known.User).Build();
    private readonly Contact _foreign = new ContactBuilder()
        .In(Known.OtherOrganization)
        .WithCustomerNumber(10005)
        .WithCoreUser(Known.User)
        .Build();

    private Contact[] Both => [_contact, _foreign];

    [Test]
    public void ContactByCustomerNumberSpec_SameNumberElsewhere_SelectsTheOrganizationsOnly()
    {
        var found = Both.Where(new ContactByCustomerNumberSpec(Known.Organization, 10005).IsSatisfiedBy);
        var another = Both.Where(new ContactByCustomerNumberSpec(Known.Organization, 10006).IsSatisfiedBy);

        Assert.Multiple(() =>
        {
            Assert.That(found, Is.EqualTo(new[] { _contact }));
            Assert.That(another, Is.Empty);
        });
    }

    [Test]
    public void ContactByCoreUserSpec_SameUserElsewhere_SelectsTheOrganizationsOnly()
    {
        var found = Both.Where(new ContactByCoreUserSpec(Known.Organization, Known.User).IsSatisfiedBy);
        var another = Both.Where(new ContactByCoreUserSpec(Known.Organization, Known.OtherUser).IsSatisfiedBy);

        Assert.Multiple(() =>
        {
            Assert.That(found, Is.EqualTo(new[] { _contact }));
            Assert.That(another, Is.Empty);
        });
    }

    [Test]
    public void ContactsByUuidsSpec_ForeignAndUnknownUuids_AreLeftOut()
    {
        var specification = new ContactsByUuidsSpec(Known.Organization, [Guid.CreateVersion7(), _foreign.Uuid, _contact.Uuid]);

        Assert.Multiple(() =>
        {
            Assert.That(Both.Where(specification.IsSatisfiedBy), Is.EqualTo(new[] { _contact }));
            Assert.That(specification.IsReadOnly, Is.True);
        });
    }

    [Test]
    public void ContactPageSpec_Page_IsTheOrganizationsByFirstNameThenId()
    {
        var page = new ContactPageSpec(
            Known.Organization,
            new ContactFilter(),
            ContactPageSpec.SortFields.Parse(""),
            limit: 20,
            offset: 40
        );

        Assert.Multiple(() =>
        {
            Assert.That(Both.Where(page.IsSatisfiedBy), Is.EqualTo(new[] { _contact }));
            Assert.That(
                page.Orderings.Select(o => (o.KeySelector.Compile()(_contact), o.Descending)),
                Is.EqualTo(new[] { ((object?)_contact.FirstNameSortKey, false), (_contact.Id, false) })
            );
            Assert.That((page.Skipped, page.Taken, page.IsReadOnly), Is.EqualTo(((int?)40, (int?)20, true)));
        });
    }
}
