using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.Contacts.GetContact;

internal sealed class GetContactHandler(IShown<Contact, ContactDto> contacts) : IQueryHandler<GetContactQuery, ContactDto>
{
    public async Task<ContactDto> HandleAsync(GetContactQuery query, CancellationToken ct) =>
        await contacts.FindAsync(new ByKeySpec<Contact>(query.Key, toRead: true), ct) ?? throw new NotFoundException();
}
