using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Appointments.ListAppointments;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Appointments.ListAppointments;

public sealed class ListAppointmentsHandlerTests : UseCaseFixture
{
    [SetUp]
    public void SetUp()
    {
        var contact = new ContactBuilder().WithId(3).Build();
        Host.Contacts.Rows.Add(contact);
        Host.Appointments.Rows.AddRange([
            new AppointmentBuilder().WithId(2).With(contact.Uuid).Build(),
            new AppointmentBuilder().WithId(1).With(contact.Uuid).Build(),
            new AppointmentBuilder().WithId(4).Build(),
            new AppointmentBuilder().WithId(3).In(Known.OtherOrganization).Build(),
        ]);
    }

    [Test]
    public async Task HandleAsync_Page_IsTheOrganizationsWithContactsLookedUpOnce()
    {
        var page = await ListAsync(new(2));

        Assert.Multiple(() =>
        {
            Assert.That(page.Results.Select(a => (a.Id, a.Contact?.Id)), Is.EqualTo(new (int, int?)[] { (1, 3), (2, 3) }));
            Assert.That((page.Previous, page.Next), Is.EqualTo(((string?)null, "2f")));
            Assert.That(Host.Contacts.Calls, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task HandleAsync_NoContactNamed_LooksUpNone()
    {
        Host.Appointments.Rows.RemoveAll(a => a.Id < 4);

        var page = await ListAsync(new(2));

        Assert.Multiple(() =>
        {
            Assert.That(page.Results.Select(a => a.Id), Is.EqualTo(new[] { 4 }));
            Assert.That(Host.Contacts.Calls, Is.Zero);
        });
    }

    [Test]
    public async Task HandleAsync_NoOrganization_ListsNothing()
    {
        Host.Scope.Current = null;

        var page = await ListAsync(new(2));

        Assert.That((page.Results.Count, page.Next, Host.Appointments.Calls), Is.EqualTo((0, (string?)null, 0)));
    }

    private Task<CursorPage<AppointmentDto>> ListAsync(CursorRequest page) =>
        Host.AskAsync<ListAppointmentsQuery, CursorPage<AppointmentDto>>(new(page));
}
