using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.Contacts.Specifications;

namespace ContactAppointment.Application.Contacts.ListContacts;

internal sealed class ListContactsHandler(IShown<Contact, ContactDto> contacts, ContactFilterReader filters, IOrganizationScope scope)
    : IQueryHandler<ListContactsQuery, OffsetPage<ContactDto>>
{
    public async Task<OffsetPage<ContactDto>> HandleAsync(ListContactsQuery query, CancellationToken ct)
    {
        if (scope.Current is not { } organizationUuid)
            return new OffsetPage<ContactDto>(0, []);

        var filter = await filters.ReadAsync(query, organizationUuid, ct);
        var order = ContactPageSpec.SortFields.Parse(query.Ordering);
        var page = new ContactPageSpec(organizationUuid, filter, order, query.Limit, query.Offset);
        return await contacts.PageAsync(page, ct);
    }
}
