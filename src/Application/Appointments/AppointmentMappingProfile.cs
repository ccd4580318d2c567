using AutoMapper;
using ContactAppointment.Domain.Appointments;

namespace ContactAppointment.Application.Appointments;

internal sealed class AppointmentMappingProfile : Profile
{
    public AppointmentMappingProfile()
    {
        AllowNullCollections = true; // null and the empty list are different answers

        CreateMap<Appointment, AppointmentDto>()
            .ForMember(d => d.StartDate, o => o.MapFrom(a => a.Slot.Start))
            .ForMember(d => d.EndDate, o => o.MapFrom(a => a.Slot.End))
            .ForMember(d => d.Type, o => o.MapFrom(a => a.Types))
            .ForMember(d => d.Notes, o => o.MapFrom(a => a.NotePlacements.OrderBy(p => p.Type)))
            .ForMember(d => d.DrivingTimes, o => o.MapFrom(a => a.DrivingTimes.OrderBy(t => t.Id)))
            .ForMember(d => d.Contact, o => o.Ignore()); // another aggregate: who reads it puts it in
        CreateMap<NotePlacement, NestedNoteDto>()
            .ForMember(d => d.Id, o => o.MapFrom(p => p.Note.Id))
            .ForMember(d => d.Version, o => o.MapFrom(p => p.Note.Version))
            .ForMember(d => d.Note, o => o.MapFrom(p => p.Note.Note));
    }
}
