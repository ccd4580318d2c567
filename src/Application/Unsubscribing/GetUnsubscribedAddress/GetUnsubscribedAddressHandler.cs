using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Application.Unsubscribing.GetUnsubscribedAddress;

internal sealed class GetUnsubscribedAddressHandler(IRepository<UnsubscribedAddress> addresses, IMapper mapper)
    : IQueryHandler<GetUnsubscribedAddressQuery, UnsubscribedAddressDto>
{
    public async Task<UnsubscribedAddressDto> HandleAsync(GetUnsubscribedAddressQuery query, CancellationToken ct) =>
        mapper.Map<UnsubscribedAddressDto>(
            await addresses.FirstOrDefaultAsync(new ByKeySpec<UnsubscribedAddress>(query.Key, toRead: true), ct)
                ?? throw new NotFoundException()
        );
}
