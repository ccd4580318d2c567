using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.History;
using ContactAppointment.Application.History.ListHistory;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.History;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.History;

public sealed class ListHistoryHandlerTests : UseCaseFixture
{
    private static readonly Guid Gone = Guid.CreateVersion7();

    [SetUp]
    public void SetUp()
    {
        Record(1, Known.Organization, ChangeKind.Created, """{"name":{"before":null,"after":"A"}}""");
        Record(2, Known.Organization, ChangeKind.Deleted, "{}");
        Record(3, Known.OtherOrganization, ChangeKind.Changed, "{}");
    }

    [TestCase(HistorySubject.Contact, "contact")]
    [TestCase(HistorySubject.ContactType, "contact_type")]
    [TestCase(HistorySubject.Appointment, "appointment")]
    [TestCase(HistorySubject.Note, "appointment_note")]
    [TestCase(HistorySubject.Notification, "appointment_notification")]
    [TestCase(HistorySubject.DrivingTime, "driving_time")]
    [TestCase(HistorySubject.UnsubscribedAddress, "unsubscribed_address")]
    public void HandleAsync_WhateverIsNotThere_IsRememberedByItsUuidAndKind(HistorySubject subject, string kind)
    {
        Assert.Multiple(() =>
        {
            if (kind == "contact")
                Assert.That(async () => (await AskAsync(subject, ResourceKey.Of(Gone))).Results, Has.Count.EqualTo(2));
            else
                Assert.That(async () => await AskAsync(subject, ResourceKey.Of(Gone)), Throws.TypeOf<NotFoundException>());
            Assert.That(async () => await AskAsync(subject, ResourceKey.Of(Guid.NewGuid())), Throws.TypeOf<NotFoundException>());
        });
    }

    [Test]
    public async Task HandleAsync_Entries_AreTheOrganizationsLatestFirst()
    {
        var page = await AskAsync(HistorySubject.Contact, ResourceKey.Of(Gone));

        Assert.Multiple(() =>
        {
            Assert.That(page.Results.Select(e => (e.Id, e.Kind)), Is.EqualTo(new[] { (2, "deleted"), (1, "created") }));
            Assert.That(page.Results[0].Changes, Is.Empty);
            Assert.That(page.Results[1].Changes["name"].After!.Value.GetString(), Is.EqualTo("A"));
            Assert.That((page.Results[1].At, page.Results[1].Actor), Is.EqualTo((Known.Now, (Guid?)Known.User)));
        });
    }

    [Test]
    public async Task HandleAsync_WhatIsThere_MayHaveNoHistory()
    {
        Host.Contacts.Rows.Add(new ContactBuilder().Build().WithId(7));

        var page = await AskAsync(HistorySubject.Contact, ResourceKey.Of(7));

        Assert.That(page.Results, Is.Empty);
    }

    [Test]
    public void HandleAsync_NoOrganization_IsNotFound()
    {
        Host.Scope.Current = null;

        Assert.That(async () => await AskAsync(HistorySubject.Contact, ResourceKey.Of(Gone)), Throws.TypeOf<NotFoundException>());
    }

    private Task<CursorPage<HistoryEntryDto>> AskAsync(HistorySubject subject, ResourceKey key) =>
        Host.AskAsync<ListHistoryQuery, CursorPage<HistoryEntryDto>>(new(subject, key, new CursorRequest(PageSize: 10)));

    private void Record(int id, Guid organization, ChangeKind kind, string changes) =>
        Host.History.Rows.Add(HistoryEntry.Of(organization, ("contact", Gone), kind, "trace", changes).WithId(id).Saved());
}
