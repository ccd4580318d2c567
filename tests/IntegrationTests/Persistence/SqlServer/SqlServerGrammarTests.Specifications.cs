using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.Contacts.Specifications;
using ContactAppointment.Domain.History;
using ContactAppointment.Domain.History.Specifications;
using ContactAppointment.Domain.Organizations;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Persistence.SqlServer;

/// <summary>Every specification there is, asked of the store in every way that a repository asks.</summary>
internal sealed partial class SqlServerGrammarTests
{
    private static readonly Guid Id = SampleRows.Uuid;
    private static readonly Guid[] Ids = [SampleRows.Uuid, Guid.NewGuid()];
    private static readonly ResourceKey Key = ResourceKey.Of(SampleRows.Uuid);
    private static readonly Stretch Some = new(After: 1, Count: 5);
    private static readonly ContactFilter AllOfAContact = new()
    {
        Search = SearchWord.AllOf("müller ab"),
        StartsWith = "mü",
        SiteprofileUuids = Ids,
        ContactTypeId = 1,
        CustomerType = CustomerType.Company,
    };

    private static readonly object[] Specifications =
    [
        new ByKeySpec<Contact>(Key),
        new ByKeySpec<Contact>(ResourceKey.Of(1), toRead: true),
        new OfOrganizationSpec<Contact>(Id),
        new ContactByCoreUserSpec(Id, Id),
        new ContactByCustomerNumberSpec(Id, 10001),
        new ContactTypesSeenSpec(Id, isGlobal: true),
        new ContactTypesSeenSpec(Id),
        new ContactTypesByNameSpec(Id, "customer"),
        new ContactsByUuidsSpec(Id, Ids),
        new OtherContactWithEmailSpec(Id, "someone@example.com", Id),
        new ContactPageSpec(Id, AllOfAContact, ContactPageSpec.SortFields.Parse("company"), limit: 5, offset: 5),
        new AppointmentToChangeSpec(Key),
        new AppointmentToRestoreSpec(Key),
        new AppointmentToShowSpec(Key),
        new AppointmentToNotifySpec(Id, Key),
        new AppointmentToDriveToSpec(Id, Key),
        new AppointmentWithDrivingTimeSpec(Key),
        new AppointmentWithNotificationSpec(Key),
        new AppointmentsWithNoteSpec(Id),
        new AppointmentsWithRemindersSpec(afterId: 1, count: 5),
        new AppointmentsWithRemindersToSpec(Id, "someone@example.com"),
        new AppointmentsWithMessagesSpec(Id, ["<1@example.com>", "<2@example.com>"]),
        new AppointmentsByUuidsSpec(Id, Ids),
        new AppointmentsToEraseSpec(Id, Id),
        new AppointmentsWithMailsToSpec(Id, "someone@example.com"),
        new NotesToEraseSpec(Id, Id),
        new AppointmentsOfContactSpec(Id, Id, Some),
        .. Pages(AppointmentPageSpec.SortFields, page => new AppointmentPageSpec(Id, new AppointmentFilter { Owner = Id }, page)),
        new DrivingTimesOfOrganizationSpec(Id),
        new DrivingTimesOfContactSpec(Id, Id, Some),
        new DrivingTimeSpec(Key),
        new DrivingTimeToRestoreSpec(Key),
        new NoteSpec(Key),
        new NoteToRestoreSpec(Key),
        new NotesToRestoreSpec(Id),
        new NotesOnAppointmentSpec(Id),
        .. Pages(NotePageSpec.SortFields, page => new NotePageSpec(Id, page)),
        new NotesOfContactSpec(Id, Id, Some),
        new HistoryOfManySpec(Id, Ids, Some),
        new HistoryNamingSpec(Id, "contact", ["a", "b"]),
        new HistoryOfSpec(Id, "contact", Id),
        new HistoryPageSpec(Id, Id, new ListPage<HistoryEntry>(HistoryPageSpec.SortFields.Parse(null), Count: 5)),
        new NotificationSpec(Key),
        new NotificationToRestoreSpec(Key),
        new NotificationsOfContactSpec(Id, Id, Some),
        new NotificationsToAddressSpec(Id, "someone@example.com"),
        new NotificationsByUuidsSpec(Id, Ids),
        .. Pages(
            NotificationPageSpec.SortFields,
            page => new NotificationPageSpec(Id, new NotificationFilter { NeedsAttentionAt = Noon }, page)
        ),
        new MailQueuePageSpec(
            Id,
            new NotificationFilter { AppointmentUuid = Id },
            NotificationPageSpec.SortFields.Parse(null),
            limit: 5,
            offset: 5
        ),
        new OrganizationByUuidSpec(Id),
        new UnsubscribedAddressSpec(Id, "someone@example.com"),
        new UnsubscribedAddressesSpec(Id, ["someone@example.com"]),
        new OfOrganizationSpec<UnsubscribedAddress>(Id),
    ];

    private static IEnumerable<TestCaseData> SpecificationCases =>
        Specifications.Select((s, i) => new TestCaseData(s).SetArgDisplayNames($"{i} {s.GetType().Name}"));

    [Test]
    public void Specifications_Above_AreAllThereAre()
    {
        var there = typeof(Specification<>)
            .Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && IsSpecification(t.BaseType))
            .Select(t => t.Name);

        Assert.That(Specifications.Select(s => s.GetType().Name).Distinct(), Is.EquivalentTo(there));
    }

    [TestCaseSource(nameof(SpecificationCases))]
    public async Task Specification_OfAnyKind_SendsSql(object specification)
    {
        var entity = EntityOf(specification.GetType());
        var ask = new Func<Specification<Contact>, Task>(AskAsync).Method.GetGenericMethodDefinition();

        await (Task)ask.MakeGenericMethod(entity).Invoke(this, [specification])!;
    }

    /// <summary>What only a row leads to.</summary>
    [TestCase("/appointment/?page_size=5", "FROM [appointment_driving_times]", "[note_placements]", "@uuids1")]
    [TestCase("/appointmentnotes/", "[note_placements]")]
    public async Task Get_ListWithARow_SendsTheSqlForItsParts(string path, params string[] parts)
    {
        var response = await _client.GetAsync(path);

        Assert.That((int)response.StatusCode, Is.EqualTo(200), await response.Content.ReadAsStringAsync());
        foreach (var part in parts)
            Assert.That(_grammar.Texts, Has.Some.Contains(part));
        Assert.That(_grammar.Errors, Is.Empty);
    }

    private async Task AskAsync<T>(Specification<T> specification)
        where T : Entity
    {
        await using var scope = EnterOrganization();
        var repository = scope.ServiceProvider.GetRequiredService<IRepository<T>>();
        foreach (
            var ask in new Func<Task>[]
            {
                () => repository.ListAsync(specification, default),
                () => repository.FirstOrDefaultAsync(specification, default),
                () => repository.CountAsync(specification, default),
                () => repository.AnyAsync(specification, default),
            }
        )
        {
            var before = _grammar.Sent;
            await ask();
            AssertSqlSince(before);
        }
    }

    /// <summary>Pages from both sides of a place, in each order.</summary>
    private static IEnumerable<object> Pages<T>(SortFields<T> fields, Func<ListPage<T>, Specification<T>> pageOf)
        where T : Entity =>
        from name in fields.Names
        from direction in new[] { "", "-" }
        from isBackward in new[] { false, true }
        let order = fields.Parse(direction + name)
        select pageOf(new ListPage<T>(order, order.PlaceAt(Row<T>(), isBackward), 5));

    private static T Row<T>()
    {
        var appointment = Appointment.Schedule(Id, Id, TimeSlot.Between(Noon, Noon), ["visit"]);
        object[] rows = [appointment, appointment.Notify("someone@example.com"), AppointmentNote.Write(Id, "note", NoteType.Primary)];
        return rows.OfType<T>().Single();
    }

    private static bool IsSpecification(Type? type) => type is not null && EntityOf(type) is not null;

    private static Type EntityOf(Type? type) =>
        type is null ? null!
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Specification<>) ? type.GetGenericArguments()[0]
        : EntityOf(type.BaseType);
}
