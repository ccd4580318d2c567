using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Appointments.CreateAppointment;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Application.Contacts.CreateContact;
using ContactAppointment.Application.Contacts.ListContacts;
using ContactAppointment.Application.Notes;

namespace ContactAppointment.WebApi.Development;

/// <summary>An organization to try the service with: a few contacts and appointments, made once, in Development only.</summary>
internal sealed class DemoOrganization(IServiceScopeFactory scopes, TimeProvider clock)
{
    public static readonly Guid Uuid = new("0199f4a0-dede-7000-8000-000000000001");
    public static readonly Guid UserUuid = new("0199f4a0-dede-7000-8000-000000000002");

    /// <summary>Makes the demo data unless the organization has contacts already.</summary>
    public async Task SeedAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IOrganizationScope>().Enter(Uuid);
        var list = scope.ServiceProvider.GetRequiredService<IQueryHandler<ListContactsQuery, OffsetPage<ContactDto>>>();
        if ((await list.HandleAsync(new ListContactsQuery(Limit: 1), ct)).Count > 0)
            return;

        var contacts = scope.ServiceProvider.GetRequiredService<ICommandHandler<CreateContactCommand, ContactDto>>();
        var appointments = scope.ServiceProvider.GetRequiredService<ICommandHandler<CreateAppointmentCommand, AppointmentDto>>();
        var made = new List<ContactDto>();
        foreach (var contact in Contacts())
            made.Add(await contacts.HandleAsync(new CreateContactCommand(contact), ct));
        foreach (var appointment in Appointments(made))
            await appointments.HandleAsync(new CreateAppointmentCommand(appointment), ct);
    }

    private static IEnumerable<ContactFields> Contacts() =>
        [
            new()
            {
                FirstName = "Jürgen",
                LastName = "Müller",
                Title = "mr",
                ContactType = "Customer",
                CustomerType = "customer",
                Addresses = Of(
                    new AddressFields
                    {
                        Type = "home",
                        Street = "Lindenstraße",
                        HouseNumber = "12a",
                        PostalCode = "10969",
                        City = "Berlin",
                    },
                    new AddressFields
                    {
                        Type = "billing",
                        Street = "Postfach",
                        HouseNumber = "100",
                        PostalCode = "10999",
                        City = "Berlin",
                    }
                ),
                Emails = Of(new EmailFields { Type = "private", Email = "juergen.mueller@example.com" }),
                Phones = Of(new PhoneFields { Type = "mobile", Number = "+49 170 1234567" }),
                Workflowlevel1Uuids = new([]),
            },
            new()
            {
                FirstName = "Zoë",
                LastName = "Brontë",
                Title = "ms",
                Company = "Brontë & Sisters Ltd",
                CustomerType = "company",
                Emails = Of(new EmailFields { Type = "office", Email = "zoe@bronte.example" }),
                Workflowlevel1Uuids = new([]),
            },
            new()
            {
                FirstName = "Ágnes",
                LastName = "Szabó",
                ContactType = "Supplier",
                Phones = Of(new PhoneFields { Type = "office", Number = "030 555123" }),
                Workflowlevel1Uuids = new([]),
            },
        ];

    private IEnumerable<AppointmentFields> Appointments(List<ContactDto> contacts)
    {
        var tomorrow = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date.AddDays(1), TimeSpan.Zero);
        yield return new AppointmentFields
        {
            Name = "First visit",
            Owner = UserUuid,
            StartDate = Time(tomorrow.AddHours(9)),
            EndDate = Time(tomorrow.AddHours(10)),
            Type = Of("visit"),
            ContactUuid = contacts[0].Uuid,
            Notes = Of(new NestedNoteFields { Note = "Second floor, ring twice." }),
        };
        yield return new AppointmentFields
        {
            Name = "Quarterly review",
            Owner = UserUuid,
            StartDate = Time(tomorrow.AddDays(6).AddHours(13)),
            EndDate = Time(tomorrow.AddDays(6).AddHours(15)),
            Type = Of("review", "online"),
            ContactUuid = contacts[1].Uuid,
            Address = "Video call",
        };
    }

    private static Optional<IReadOnlyList<T?>?> Of<T>(params IReadOnlyList<T?> items)
        where T : class => new(items);

    private static Optional<GivenTime?> Time(DateTimeOffset moment) => new(moment);
}
