using AutoMapper;
using ContactAppointment.Domain.Appointments;

namespace ContactAppointment.Application.Notes;

internal sealed class NoteMappingProfile : Profile
{
    public NoteMappingProfile() =>
        CreateMap<AppointmentNote, NoteDto>()
            .ForMember(d => d.TypeDisplay, o => o.MapFrom(n => NoteTypes.All.DisplayOf(n.Type)))
            .ForMember(
                d => d.Appointments,
                o => o.MapFrom(n => n.Placements.OrderBy(p => p.Appointment.Id).Select(p => p.Appointment.Uuid))
            );
}
