using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.PersonalData.GetPersonalData;

internal sealed class GetPersonalDataHandler(
    IRepository<Contact> contacts,
    PersonFinder persons,
    PersonPresence presence,
    PersonHistory history,
    PersonalDataParts parts,
    IMapper mapper,
    TimeProvider clock
) : IQueryHandler<GetPersonalDataQuery, PersonalDataDto>
{
    private static readonly Dictionary<string, string> _about = new()
    {
        ["contact"] = "The person, as a contact of the organization.",
        ["appointments"] = "The appointments with the person, with their notes and the drives to them.",
        ["notes"] = "The notes that stand on these appointments.",
        ["notifications"] = "The notifications about these appointments, and those to an address of the person, with what their mails say.",
        ["mails"] = "The mails of these notifications that the service still has.",
        ["unsubscribed_addresses"] = "The addresses of the person that want no more reminders.",
        ["history"] = "What is recorded of all this, and of what was deleted or was the person's once.",
    };

    public async Task<PersonalDataDto> HandleAsync(GetPersonalDataQuery query, CancellationToken ct)
    {
        var contact =
            await contacts.FirstOrDefaultAsync(new ByKeySpec<Contact>(query.Key, toRead: true, BinView.WithBin), ct)
            ?? throw new NotFoundException();
        var person = await persons.FindAsync(contact, ct);
        return new PersonalDataDto
        {
            ExportedAt = clock.GetUtcNow(),
            About = _about,
            Contact = mapper.Map<ContactDto>(contact),
            Appointments = parts.Appointments(person),
            Notes = parts.Notes(person),
            Notifications = parts.Notifications(person),
            Mails = parts.Mails(token => presence.NotificationsAsync(person, token), ct),
            UnsubscribedAddresses = parts.UnsubscribedAddresses(person, ct),
            History = parts.History(
                person,
                async token => await history.FindAsync(person, await presence.OfAsync(person, token), token),
                ct
            ),
        };
    }
}
