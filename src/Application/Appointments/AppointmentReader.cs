using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.Contacts.Specifications;

namespace ContactAppointment.Application.Appointments;

/// <summary>Shows appointments with the contacts they are with.</summary>
internal sealed class AppointmentReader(IRepository<Contact> contacts, IMapper mapper) : IUseCasePart
{
    public async Task<AppointmentDto> ShowAsync(Appointment appointment, CancellationToken ct) => (await ShowAsync([appointment], ct))[0];

    public async Task<IReadOnlyList<AppointmentDto>> ShowAsync(IReadOnlyList<Appointment> appointments, CancellationToken ct)
    {
        var known = new Dictionary<Guid, ContactDto>();
        foreach (var ofOne in appointments.GroupBy(a => a.OrganizationUuid))
        {
            var wanted = ofOne.Select(a => a.ContactUuid).OfType<Guid>().Distinct().ToList();
            if (wanted.Count > 0)
                foreach (var contact in await contacts.ListAsync(new ContactsByUuidsSpec(ofOne.Key, wanted), ct))
                    known[contact.Uuid] = mapper.Map<ContactDto>(contact);
        }

        return
        [
            .. appointments.Select(a =>
                mapper.Map<AppointmentDto>(a) with
                {
                    Contact = a.ContactUuid is { } uuid ? known.GetValueOrDefault(uuid) : null,
                }
            ),
        ];
    }
}
