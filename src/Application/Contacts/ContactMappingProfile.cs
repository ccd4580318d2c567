using AutoMapper;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.Contacts;

internal sealed class ContactMappingProfile : Profile
{
    public ContactMappingProfile()
    {
        AllowNullCollections = true; // null and the empty list are different answers

        CreateMap<Contact, ContactDto>()
            .IncludeMembers(c => c.Name)
            .ForMember(d => d.CustomerId, o => o.MapFrom(c => c.CustomerNumber))
            .ForMember(d => d.ContactType, o => o.MapFrom(c => c.ContactType == null ? (Guid?)null : c.ContactType.Uuid))
            .ForMember(d => d.ContactTypeVersion, o => o.MapFrom(c => c.ContactType == null ? (int?)null : c.ContactType.Version))
            .ForMember(d => d.CustomerType, o => o.MapFrom(c => Value(CustomerTypes.All, c.CustomerType)))
            .ForMember(d => d.CustomerTypeDisplay, o => o.MapFrom(c => Display(CustomerTypes.All, c.CustomerType)));
        CreateMap<PersonName, ContactDto>(MemberList.None)
            .ForMember(d => d.Title, o => o.MapFrom(n => Value(Titles.All, n.Title)))
            .ForMember(d => d.TitleDisplay, o => o.MapFrom(n => Display(Titles.All, n.Title)));
        CreateMap<Address, AddressDto>().ForMember(d => d.Type, o => o.MapFrom(a => Value(AddressTypes.All, a.Type)));
        CreateMap<EmailAddress, EmailDto>().ForMember(d => d.Type, o => o.MapFrom(e => Value(EmailTypes.All, e.Type)));
        CreateMap<PhoneNumber, PhoneDto>().ForMember(d => d.Type, o => o.MapFrom(p => Value(PhoneTypes.All, p.Type)));
    }

    private static string? Value<T>(Choices<T> choices, T? choice)
        where T : struct, Enum => choice is { } chosen ? choices.ValueOf(chosen) : null;

    private static string? Display<T>(Choices<T> choices, T? choice)
        where T : struct, Enum => choice is { } chosen ? choices.DisplayOf(chosen) : null;
}
