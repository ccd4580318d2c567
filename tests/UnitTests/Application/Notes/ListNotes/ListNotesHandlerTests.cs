using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.Notes;
using ContactAppointment.Application.Notes.ListNotes;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Notes.ListNotes;

public sealed class ListNotesHandlerTests : UseCaseFixture
{
    [SetUp]
    public void SetUp()
    {
        foreach (var (id, organization) in new[] { (2, Known.Organization), (1, Known.Organization), (3, Known.OtherOrganization) })
            Host.Notes.Rows.Add(AppointmentNote.Write(organization, "text", NoteType.Primary).WithId(id));
    }

    [TestCase(null, new[] { 1, 2 }, null)]
    [TestCase(1, new[] { 1 }, "1f")]
    public async Task HandleAsync_WithOrWithoutPageSize_ListsTheOrganizationsById(int? pageSize, int[] ids, string? next)
    {
        var page = await Host.AskAsync<ListNotesQuery, CursorPage<NoteDto>>(new(new(pageSize)));

        Assert.Multiple(() =>
        {
            Assert.That(page.Results.Select(n => n.Id), Is.EqualTo(ids));
            Assert.That(page.Next, Is.EqualTo(next));
        });
    }

    [Test]
    public async Task HandleAsync_NoOrganization_ListsNothing()
    {
        Host.Scope.Current = null;

        var page = await Host.AskAsync<ListNotesQuery, CursorPage<NoteDto>>(new(new()));

        Assert.That((page.Results.Count, Host.Notes.Calls), Is.EqualTo((0, 0)));
    }
}
