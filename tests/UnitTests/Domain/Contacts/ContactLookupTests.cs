using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Contacts;

public sealed class ContactLookupTests
{
    private static readonly Guid Site = new("0199f4a0-1111-7000-8000-00000000000A");

    [Test]
    public void Lookups_EveryList_IsToldInTheFormInWhichItIsCompared()
    {
        var contact = new ContactBuilder().Build();
        contact.ReachAt(null, [EmailAddress.Of("Anna@Müller.example")], [PhoneNumber.Of("+49 (٣٠) 1-𝟐"), PhoneNumber.Of("none")]);
        contact.LinkTo([Site], [Known.User], null);

        var lookups = contact.Lookups();

        Assert.That(
            lookups,
            Is.EquivalentTo(
                new Lookup[]
                {
                    new("email", "anna@xn--mller-kva.example"),
                    new("phone", "493012"),
                    new("siteprofile", "0199f4a0-1111-7000-8000-00000000000a"),
                    new("workflowlevel1", Known.User.ToString()),
                }
            )
        );
    }

    [TestCase("Müller", "muller", "mueller")]
    [TestCase("Anna", "anna", null)]
    public void Rename_NameOrCompany_RefreshesWhatListsAreSortedAndSearchedBy(string name, string key, string? other)
    {
        var contact = new ContactBuilder().Build();
        contact.ReachAt(null, null, null);

        contact.Rename(PersonName.Of(name, name));
        contact.Describe(null, "Ämter", null);

        Assert.Multiple(() =>
        {
            Assert.That((contact.FirstNameSortKey, contact.FirstNameOtherKey), Is.EqualTo((key, other)));
            Assert.That((contact.LastNameSortKey, contact.LastNameOtherKey), Is.EqualTo((key, other)));
            Assert.That((contact.CompanySortKey, contact.IsWithoutCompany), Is.EqualTo(("amter", false)));
            Assert.That(contact.SearchText.Split('\n'), Does.Contain(key).And.Contain("amter").And.Contain("aemter"));
        });
    }

    [Test]
    public void Describe_NoCompany_IsWithoutOne()
    {
        var contact = new ContactBuilder().Build();

        contact.Describe(null, null, null);

        Assert.That((contact.CompanySortKey, contact.IsWithoutCompany), Is.EqualTo(("", true)));
    }
}
