using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Contacts;

public sealed class ContactTypeTests
{
    [Test]
    public void Define_Name_IsTrimmedAndFoundInAnyCase()
    {
        var type = ContactType.Define(Known.Organization, " Großkunde ");

        Assert.Multiple(() =>
        {
            Assert.That((type.Name, type.NameKey), Is.EqualTo(("Großkunde", ContactType.KeyOf(" GROßKUNDE"))));
            Assert.That((type.IsGlobal, type.OrganizationUuid), Is.EqualTo((false, (Guid?)Known.Organization)));
        });
    }

    [TestCase(128, true)]
    [TestCase(129, false)]
    public void Define_Name_HasAtMost128CodePoints(int length, bool isTaken)
    {
        var act = () => ContactType.Define(Known.Organization, string.Concat(Enumerable.Repeat("😀", length)));

        Assert.That(act, isTaken ? Throws.Nothing : Breaks.Rule("name", Text.TooLongMessage(128)));
    }

    [TestCase("")]
    [TestCase("  ")]
    public void Rename_Empty_BreaksTheRule(string name)
    {
        var type = SampleTypes.Define();

        var act = () => type.Rename(name);

        Assert.That(act, Breaks.Rule("name", "A name is needed."));
    }

    [Test]
    public void Standard_EveryOne_HasAUuidOfVersion7AndATakenName()
    {
        Assert.Multiple(() =>
        {
            Assert.That(ContactType.Standard.Select(t => t.Name), Is.EqualTo(new[] { "Customer", "Supplier", "Producer", "Personnel" }));
            Assert.That(ContactType.Standard.Select(t => t.Uuid.Version), Is.All.EqualTo(7));
            Assert.That(
                ContactType.Standard.Select(t => SampleTypes.Define(t.Name).Name),
                Is.EqualTo(ContactType.Standard.Select(t => t.Name))
            );
        });
    }

    [Test]
    public void Share_Own_IsGlobalAndRemembersWhoMadeIt()
    {
        var type = SampleTypes.Define();

        type.Share();

        Assert.That((type.IsGlobal, type.OrganizationUuid), Is.EqualTo((true, (Guid?)Known.Organization)));
    }

    [Test]
    public void Withdraw_MadeByAnOrganization_IsItsOwnAgain()
    {
        var type = SampleTypes.Global();

        type.Withdraw(Known.OtherOrganization);

        Assert.That((type.IsGlobal, type.OrganizationUuid), Is.EqualTo((false, (Guid?)Known.Organization)));
    }

    [Test]
    public void Withdraw_MadeByNone_IsTheTakers()
    {
        var type = SampleTypes.Customer();

        type.Withdraw(Known.OtherOrganization);

        Assert.That((type.IsGlobal, type.OrganizationUuid), Is.EqualTo((false, (Guid?)Known.OtherOrganization)));
    }

    [Test]
    public void Withdraw_MadeByNoneAndTakenByNone_StaysGlobal()
    {
        var type = SampleTypes.Customer();

        var act = () => type.Withdraw(null);

        Assert.Multiple(() =>
        {
            Assert.That(act, Breaks.RuleOn("is_global"));
            Assert.That(type.IsGlobal, Is.True);
        });
    }

    [Test]
    public void IsVisibleTo_OwnOrGlobal_OnlyThose()
    {
        var (own, foreign, global) = (
            SampleTypes.Define(),
            SampleTypes.Define(organization: Known.OtherOrganization),
            SampleTypes.Customer()
        );

        var visible = new[] { own, foreign, global }.Where(t => t.IsVisibleTo(Known.Organization));

        Assert.That(visible, Is.EqualTo(new[] { own, global }));
    }
}
