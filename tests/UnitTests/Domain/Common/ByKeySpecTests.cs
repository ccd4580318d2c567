using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Common;

public sealed class ByKeySpecTests
{
    private readonly Contact _contact = new ContactBuilder().WithId(7).Build();

    [TestCase(7, true)]
    [TestCase(8, false)]
    public void IsSatisfiedBy_Id_ComparesTheId(int id, bool expected)
    {
        var isSatisfied = new ByKeySpec<Contact>(ResourceKey.Of(id)).IsSatisfiedBy(_contact);

        Assert.That(isSatisfied, Is.EqualTo(expected));
    }

    [Test]
    public void IsSatisfiedBy_Uuid_ComparesTheUuid()
    {
        var its = new ByKeySpec<Contact>(ResourceKey.Of(_contact.Uuid)).IsSatisfiedBy(_contact);
        var another = new ByKeySpec<Contact>(ResourceKey.Of(Guid.CreateVersion7())).IsSatisfiedBy(_contact);

        Assert.That((its, another), Is.EqualTo((true, false)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void IsReadOnly_AsTold_SaysWhetherChangesAreSaved(bool toRead)
    {
        var specification = new ByKeySpec<Contact>(ResourceKey.Of(7), toRead);

        Assert.That(specification.IsReadOnly, Is.EqualTo(toRead));
    }
}
