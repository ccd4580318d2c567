using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Contacts;

public sealed class ContactTests
{
    private Contact _contact = null!;

    [SetUp]
    public void SetUp() => _contact = new ContactBuilder().Build();

    [Test]
    public void Register_Minimum_LeavesEverythingElseOpen()
    {
        var contact = Contact.Register(Known.Organization, 1, PersonName.Of("", ""));

        Assert.Multiple(() =>
        {
            Assert.That(
                (contact.OrganizationUuid, contact.CustomerNumber, contact.FirstNameSortKey),
                Is.EqualTo((Known.Organization, 1, ""))
            );
            Assert.That(new object?[] { contact.Addresses, contact.Emails, contact.Phones }, Is.All.Null);
            Assert.That(new object?[] { contact.ContactType, contact.CustomerType, contact.Company, contact.Notes }, Is.All.Null);
            Assert.That(contact.Workflowlevel1Uuids, Is.Empty);
        });
    }

    [Test]
    public void Register_NoOrganization_IsADefectOfOurs()
    {
        var act = () => Contact.Register(Guid.Empty, 1, PersonName.Of("", ""));

        Assert.That(act, Throws.ArgumentException);
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void Renumber_NotPositive_IsADefectOfOurs(int number)
    {
        var act = () => _contact.Renumber(number);

        Assert.That(act, Throws.ArgumentException);
    }

    [Test]
    public void Rename_FirstName_IsSortedFolded()
    {
        _contact.Rename(PersonName.Of("Øyvind Äß", "Müller"));

        Assert.That(_contact.FirstNameSortKey, Is.EqualTo("øyvind ass"));
    }

    [TestCase("ß")]
    [TestCase("\U0001D161")] // folds into three code points
    public void Rename_FoldingLengthensTheName_TheSortKeyStillFitsItsColumn(string character)
    {
        _contact.Rename(PersonName.Of(string.Concat(Enumerable.Repeat(character, 50)), ""));

        Assert.That(Text.Length(_contact.FirstNameSortKey), Is.EqualTo(100));
    }

    [Test]
    public void Classify_TypeItsOrganizationSees_IsTaken()
    {
        var type = SampleTypes.Customer();

        _contact.Classify(type);

        Assert.That(_contact.ContactType, Is.SameAs(type));
    }

    [Test]
    public void Classify_AnotherOrganizationsType_IsToldAsUnknown()
    {
        var foreign = SampleTypes.Define(organization: Known.OtherOrganization);

        var act = () => _contact.Classify(foreign);

        Assert.That(act, Breaks.Rule("contact_type", ContactType.Unknown().Message));
    }

    [Test]
    public void Classify_Null_IsNoType()
    {
        _contact.Classify(SampleTypes.Customer());

        _contact.Classify(null);

        Assert.That(_contact.ContactType, Is.Null);
    }

    [TestCase(100, true)]
    [TestCase(101, false)]
    public void Describe_Company_HasAtMost100CodePoints(int length, bool isTaken)
    {
        var act = () => _contact.Describe(null, string.Concat(Enumerable.Repeat("😀", length)), null);

        Assert.That(act, isTaken ? Throws.Nothing : Breaks.Rule("company", Text.TooLongMessage(100)));
    }

    [Test]
    public void Describe_NotesWithNul_BreaksTheRule()
    {
        var act = () => _contact.Describe(null, null, "a\0");

        Assert.That(act, Breaks.Rule("notes", Text.NotStorableMessage));
    }

    [Test]
    public void ReachAt_EmptyListAndNull_StayTwoThings()
    {
        _contact.ReachAt([], null, []);

        Assert.Multiple(() =>
        {
            Assert.That(_contact.Addresses, Is.Empty);
            Assert.That(_contact.Emails, Is.Null);
            Assert.That(_contact.Phones, Is.Empty);
        });
    }

    [Test]
    public void ReachAt_Lists_KeepTheCallersOrder()
    {
        EmailAddress[] emails = [EmailAddress.Of("b@example.com"), EmailAddress.Of("a@example.com")];

        _contact.ReachAt(null, emails, null);

        Assert.That(_contact.Emails, Is.EqualTo(emails));
    }

    [Test]
    public void VisitAddress_SeveralTypes_TakesTheFirstInOrder()
    {
        AddressType[] order = [AddressType.Delivery, AddressType.Home, AddressType.Business, AddressType.Billing, AddressType.Mailing];
        var visited = new List<string?>();

        for (var left = order.ToList(); left.Count > 0; left.RemoveAt(0))
        {
            _contact.ReachAt(Enumerable.Reverse(left).Select(type => Address.Of(type, city: $"{type}")), null, null);
            visited.Add(_contact.VisitAddress());
        }

        Assert.That(visited, Is.EqualTo(order.Select(type => $"{type}")));
    }

    [Test]
    public void VisitAddress_TwoOfOneType_TakesTheFirstThatSaysAnything()
    {
        _contact.ReachAt(
            [Address.Of(AddressType.Delivery), Address.Of(AddressType.Delivery, city: "Köln"), Address.Of(AddressType.Home, city: "Bonn")],
            null,
            null
        );

        Assert.That(_contact.VisitAddress(), Is.EqualTo("Köln"));
    }

    [Test]
    public void VisitAddress_OnlyOneWithoutType_IsNone()
    {
        _contact.ReachAt([Address.Of(city: "Berlin")], null, null);

        Assert.That(_contact.VisitAddress(), Is.Null);
    }

    [Test]
    public void VisitAddress_NoAddresses_IsNone()
    {
        _contact.ReachAt(null, null, null);

        Assert.That(_contact.VisitAddress(), Is.Null);
    }
}
