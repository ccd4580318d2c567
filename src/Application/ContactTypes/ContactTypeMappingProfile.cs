using AutoMapper;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.ContactTypes;

internal sealed class ContactTypeMappingProfile : Profile
{
    public ContactTypeMappingProfile() =>
        CreateMap<ContactType, ContactTypeDto>().ForMember(d => d.DeletedBy, m => m.MapFrom(t => t.IsGlobal ? null : t.DeletedBy));
}
