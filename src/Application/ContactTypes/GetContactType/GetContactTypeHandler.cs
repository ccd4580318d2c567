using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.ContactTypes.GetContactType;

internal sealed class GetContactTypeHandler(IRepository<ContactType> contactTypes, IMapper mapper)
    : IQueryHandler<GetContactTypeQuery, ContactTypeDto>
{
    public async Task<ContactTypeDto> HandleAsync(GetContactTypeQuery query, CancellationToken ct) =>
        mapper.Map<ContactTypeDto>(
            await contactTypes.FirstOrDefaultAsync(new ByKeySpec<ContactType>(query.Key, toRead: true), ct) ?? throw new NotFoundException()
        );
}
