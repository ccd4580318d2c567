using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.Contacts;

/// <summary>Shows contacts by mapping the entities: what any store can do.</summary>
internal sealed class MappedContacts(IRepository<Contact> contacts, IMapper mapper) : IShown<Contact, ContactDto>
{
    public async Task<ContactDto?> FindAsync(ByKeySpec<Contact> specification, CancellationToken ct) =>
        mapper.Map<ContactDto?>(await contacts.FirstOrDefaultAsync(specification, ct));

    public async Task<IReadOnlyList<ContactDto>> ListAsync(Specification<Contact> specification, CancellationToken ct) =>
        mapper.Map<IReadOnlyList<ContactDto>>(await contacts.ListAsync(specification, ct));

    public async Task<OffsetPage<ContactDto>> PageAsync(Specification<Contact> specification, CancellationToken ct) =>
        new(await contacts.CountAsync(specification, ct), await ListAsync(specification, ct));
}
