using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Common;

public sealed class SpecificationTests
{
    private sealed class EverythingSpec : Specification<Contact>;

    private sealed class WholeVocabularySpec : Specification<Contact>
    {
        public WholeVocabularySpec() =>
            Query
                .Where(c => c.CustomerNumber > 10)
                .Where(c => c.CustomerNumber < 20)
                .Include(c => c.ContactType)
                .Include(c => c.Workflowlevel1Uuids, uuid => uuid.Version)
                .OrderByDescending(c => c.CustomerNumber)
                .ThenBy(c => c.Id)
                .Skip(3)
                .Take(5)
                .AsNoTracking();
    }

    [TestCase(10, false)]
    [TestCase(11, true)]
    [TestCase(19, true)]
    [TestCase(20, false)]
    public void IsSatisfiedBy_SeveralConditions_AsksForAll(int customerNumber, bool expected)
    {
        var contact = new ContactBuilder().WithCustomerNumber(customerNumber).Build();

        var isSatisfied = new WholeVocabularySpec().IsSatisfiedBy(contact);

        Assert.That(isSatisfied, Is.EqualTo(expected));
    }

    [Test]
    public void Specification_NothingSaid_SelectsEverythingToBeChanged()
    {
        var everything = new EverythingSpec();

        Assert.Multiple(() =>
        {
            Assert.That(everything.IsSatisfiedBy(new ContactBuilder().Build()), Is.True);
            Assert.That((everything.Skipped, everything.Taken, everything.IsReadOnly), Is.EqualTo(((int?)null, (int?)null, false)));
            Assert.That(everything.Orderings, Is.Empty);
            Assert.That(everything.Includes, Is.Empty);
        });
    }

    [Test]
    public void Query_EveryWord_IsKeptForTheStore()
    {
        var said = new WholeVocabularySpec();

        Assert.Multiple(() =>
        {
            Assert.That(said.Orderings.Select(o => o.Descending), Is.EqualTo(new[] { true, false }));
            Assert.That(said.Includes.Select(i => i.Then is not null), Is.EqualTo(new[] { false, true }));
            Assert.That((said.Skipped, said.Taken, said.IsReadOnly), Is.EqualTo(((int?)3, (int?)5, true)));
        });
    }
}
