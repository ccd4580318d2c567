using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Application.Contacts.ListContacts;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Contacts.ListContacts;

public sealed class ListContactsHandlerTests : UseCaseFixture
{
    [TestCase(50, 0, new[] { 3, 1, 4, 2 })]
    [TestCase(2, 0, new[] { 3, 1 })]
    [TestCase(2, 1, new[] { 1, 4 })]
    [TestCase(2, 4, new int[0])]
    public async Task HandleAsync_Page_IsByFirstNameThenIdAndCountsAll(int limit, int offset, int[] ids)
    {
        foreach (var (id, name) in new[] { (1, "berta"), (2, "Zoë"), (3, "Ärne"), (4, "Berta") })
            Host.Contacts.Rows.Add(new ContactBuilder().WithId(id).Named(PersonName.Of(name, "")).Build());
        Host.Contacts.Rows.Add(new ContactBuilder().WithId(5).In(Known.OtherOrganization).Build());

        var page = await Host.AskAsync<ListContactsQuery, OffsetPage<ContactDto>>(new(limit, offset));

        Assert.Multiple(() =>
        {
            Assert.That(page.Count, Is.EqualTo(4));
            Assert.That(page.Results.Select(c => c.Id), Is.EqualTo(ids));
        });
    }
}
