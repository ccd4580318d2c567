using AutoMapper;
using ContactAppointment.Domain.Appointments;

namespace ContactAppointment.Application.Notifications;

internal sealed class NotificationMappingProfile : Profile
{
    public NotificationMappingProfile() =>
        CreateMap<AppointmentNotification, NotificationDto>()
            .ForMember(d => d.Url, o => o.Ignore()) // addresses depend on how the service was reached
            .ForMember(d => d.Appointment, o => o.Ignore());
}
