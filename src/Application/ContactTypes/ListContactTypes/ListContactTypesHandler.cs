using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.Contacts.Specifications;

namespace ContactAppointment.Application.ContactTypes.ListContactTypes;

internal sealed class ListContactTypesHandler(IRepository<ContactType> contactTypes, IOrganizationScope scope, IMapper mapper)
    : IQueryHandler<ListContactTypesQuery, IReadOnlyList<ContactTypeDto>>
{
    public async Task<IReadOnlyList<ContactTypeDto>> HandleAsync(ListContactTypesQuery query, CancellationToken ct) =>
        mapper.Map<IReadOnlyList<ContactTypeDto>>(
            await contactTypes.ListAsync(new ContactTypesSeenSpec(scope.Current, query.IsGlobal, BinViews.Of(query.IsDeleted)), ct)
        );
}
