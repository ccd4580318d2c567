using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.Contacts.Specifications;

namespace ContactAppointment.Application.Contacts.ListContactsByUuids;

internal sealed class ListContactsByUuidsHandler(IRepository<Contact> contacts, IOrganizationScope scope, IMapper mapper)
    : IQueryHandler<ListContactsByUuidsQuery, IReadOnlyList<ContactDto>>
{
    public async Task<IReadOnlyList<ContactDto>> HandleAsync(ListContactsByUuidsQuery query, CancellationToken ct) =>
        scope.Current is { } organization && query.Uuids.Count > 0
            ? mapper.Map<IReadOnlyList<ContactDto>>(await contacts.ListAsync(new ContactsByUuidsSpec(organization, query.Uuids), ct))
            : [];
}
