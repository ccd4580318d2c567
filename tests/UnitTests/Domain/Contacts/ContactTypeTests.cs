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
        var type = ContactTypes.Define();

        var act = () => type.Rename(name);

        Assert.That(act, Breaks.Rule("name", "A name is needed."));
    }

    [Test]
    public void DefineStandard_EveryOne_IsGlobalUnderItsUuid()
    {
        var types = ContactType.Standard.Select(s => ContactType.DefineStandard(s.Uuid, s.Name)).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(types.Select(t => t.Name), Is.EqualTo(new[] { "Customer", "Supplier", "Producer", "Personnel" }));
            Assert.That(types.Select(t => t.Uuid), Is.EqualTo(ContactType.Standard.Select(s => s.Uuid)));
            Assert.That(types.Select(t => t.Uuid.Version), Is.All.EqualTo(7));
            Assert.That(types.TrueForAll(t => t.IsGlobal && t.OrganizationUuid is null));
        });
    }

    [Test]
    public void IsVisibleTo_OwnOrGlobal_OnlyThose()
    {
        var (own, foreign, global) = (
            ContactTypes.Define(),
            ContactTypes.Define(organization: Known.OtherOrganization),
            ContactTypes.Customer()
        );

        var visible = new[] { own, foreign, global }.Where(t => t.IsVisibleTo(Known.Organization));

        Assert.That(visible, Is.EqualTo(new[] { own, global }));
    }
}
