using AutoMapper;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Application.Unsubscribing;

internal sealed class UnsubscribingMappingProfile : Profile
{
    public UnsubscribingMappingProfile() => CreateMap<UnsubscribedAddress, UnsubscribedAddressDto>();
}
