using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.Contacts.Specifications;

namespace ContactAppointment.Application.Contacts.ListContacts;

internal sealed class ListContactsHandler(IRepository<Contact> contacts, IOrganizationScope scope, IMapper mapper)
    : IQueryHandler<ListContactsQuery, OffsetPage<ContactDto>>
{
    public async Task<OffsetPage<ContactDto>> HandleAsync(ListContactsQuery query, CancellationToken ct)
    {
        if (scope.Current is not { } organizationUuid)
            return new OffsetPage<ContactDto>(0, []);

        var page = new ContactPageSpec(organizationUuid, query.Limit, query.Offset);
        var count = await contacts.CountAsync(page, ct);
        return new OffsetPage<ContactDto>(count, mapper.Map<IReadOnlyList<ContactDto>>(await contacts.ListAsync(page, ct)));
    }
}
