using AutoMapper;
using ContactAppointment.Application.Email;

namespace ContactAppointment.Application.PersonalData;

internal sealed class PersonalDataMappingProfile : Profile
{
    public PersonalDataMappingProfile() => CreateMap<ReadableMail, HeldMailDto>().ForMember(d => d.Notification, o => o.Ignore());
}
