using AutoMapper;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Application.Organizations;

internal sealed class OrganizationMappingProfile : Profile
{
    public OrganizationMappingProfile() => CreateMap<Organization, OrganizationSettingsDto>();
}
