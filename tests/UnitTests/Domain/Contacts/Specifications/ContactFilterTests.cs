using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.Contacts.Specifications;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Contacts.Specifications;

public sealed class ContactFilterTests
{
    private static readonly Contact Anna = new ContactBuilder()
        .Named(PersonName.Of("Anna", "Müller"))
        .OfType(SampleTypes.Customer().WithId(7))
        .Build();

    private static IEnumerable<TestCaseData> Filters()
    {
        yield return Case("nothing", new ContactFilter(), true);
        yield return Case("a word", new ContactFilter { Search = SearchWord.AllOf("mull ANN") }, true);
        yield return Case("another word", new ContactFilter { Search = SearchWord.AllOf("ann zoe") }, false);
        yield return Case("a beginning", new ContactFilter { StartsWith = "muell" }, true);
        yield return Case("no beginning", new ContactFilter { StartsWith = "ller" }, false);
        yield return Case("its site", new ContactFilter { SiteprofileUuids = [Guid.Empty, Anna.SiteprofileUuids![0]] }, true);
        yield return Case("its program", new ContactFilter { Workflowlevel1Uuids = [Anna.Workflowlevel1Uuids[0]] }, true);
        yield return Case("its project", new ContactFilter { Workflowlevel2Uuids = [Anna.Workflowlevel2Uuids![0]] }, true);
        yield return Case("a project as a site", new ContactFilter { SiteprofileUuids = [Anna.Workflowlevel1Uuids[0], Guid.Empty] }, false);
        yield return Case("its type", new ContactFilter { ContactTypeId = 7 }, true);
        yield return Case("another type", new ContactFilter { ContactTypeId = 8 }, false);
        yield return Case("its customer type", new ContactFilter { CustomerType = CustomerType.Company }, true);
        yield return Case("another customer type", new ContactFilter { CustomerType = CustomerType.Public }, false);
        yield return Case("its e-mail", new ContactFilter { Email = "JUERGEN@example.com" }, true);
        yield return Case("half its e-mail", new ContactFilter { Email = "juergen@example.co" }, false);
        yield return Case("its phone", new ContactFilter { Phone = "0049-301234567"[2..] }, true);
        yield return Case("half its phone", new ContactFilter { Phone = "301234567" }, false);
        yield return Case("the moment of its change", new ContactFilter { EditedSince = Anna.EditDate }, true);
        yield return Case("a moment later", new ContactFilter { EditedSince = Anna.EditDate + Instant.Precision }, false);
    }

    [TestCaseSource(nameof(Filters))]
    public void ContactPageSpec_Filter_SelectsByIt(ContactFilter filter, bool expected)
    {
        var page = new ContactPageSpec(Known.Organization, filter, ContactPageSpec.SortFields.Parse(null), 10, 0);

        Assert.That(page.IsSatisfiedBy(Anna), Is.EqualTo(expected));
    }

    private static TestCaseData Case(string name, ContactFilter filter, bool expected) =>
        new TestCaseData(filter, expected).SetArgDisplayNames(name, expected.ToString());
}
