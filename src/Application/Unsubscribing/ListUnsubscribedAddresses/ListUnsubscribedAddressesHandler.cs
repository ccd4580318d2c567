using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Application.Unsubscribing.ListUnsubscribedAddresses;

internal sealed class ListUnsubscribedAddressesHandler(IRepository<UnsubscribedAddress> addresses, IOrganizationScope scope, IMapper mapper)
    : IQueryHandler<ListUnsubscribedAddressesQuery, IReadOnlyList<UnsubscribedAddressDto>>
{
    public async Task<IReadOnlyList<UnsubscribedAddressDto>> HandleAsync(ListUnsubscribedAddressesQuery query, CancellationToken ct) =>
        scope.Current is { } organizationUuid
            ? mapper.Map<IReadOnlyList<UnsubscribedAddressDto>>(
                await addresses.ListAsync(new OfOrganizationSpec<UnsubscribedAddress>(organizationUuid), ct)
            )
            : [];
}
