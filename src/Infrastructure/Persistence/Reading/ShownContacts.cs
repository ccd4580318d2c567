using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Infrastructure.Persistence.Reading;

/// <summary>Shows contacts from their rows; what cannot be read so the mapped entities show.</summary>
internal sealed class ShownContacts(IShown<Contact, ContactDto> mapped, ReadRoad road) : IShown<Contact, ContactDto>
{
    private static readonly (string Page, string Count) _kinds = (ContactColumns.PageKind, ContactColumns.CountKind);

    public async Task<ContactDto?> FindAsync(ByKeySpec<Contact> specification, CancellationToken ct)
    {
        ContactDto? found = null;
        return
            road.IsOpen
            && road.ForOne(ContactColumns.Kind, specification, ContactColumns.All) is { } question
            && await road.TryReadAsync(ct, (question, row => found = ContactColumns.Read(row)))
            ? found
            : await mapped.FindAsync(specification, ct);
    }

    public async Task<IReadOnlyList<ContactDto>> ListAsync(Specification<Contact> specification, CancellationToken ct)
    {
        var contacts = new List<ContactDto>();
        return
            road.IsOpen
            && road.ForPage(ContactColumns.Kind, specification, ContactColumns.All) is { } question
            && await road.TryReadAsync(ct, (question, row => contacts.Add(ContactColumns.Read(row))))
            ? contacts
            : await mapped.ListAsync(specification, ct);
    }

    public async Task<OffsetPage<ContactDto>> PageAsync(Specification<Contact> specification, CancellationToken ct)
    {
        var count = 0;
        var contacts = new List<ContactDto>();
        return
            road.IsOpen
            && road.ForPageAndCount(_kinds, specification, ContactColumns.All) is { } asked
            && await road.TryReadAsync(
                ct,
                (asked.Count, row => count = row.Number(0)),
                (asked.Page, row => contacts.Add(ContactColumns.Read(row)))
            )
            ? new OffsetPage<ContactDto>(count, contacts)
            : await mapped.PageAsync(specification, ct);
    }
}
