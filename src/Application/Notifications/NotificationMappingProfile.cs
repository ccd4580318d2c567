using AutoMapper;
using ContactAppointment.Application.Notifications.ListMailQueue;
using ContactAppointment.Domain.Appointments;

namespace ContactAppointment.Application.Notifications;

internal sealed class NotificationMappingProfile : Profile
{
    public NotificationMappingProfile()
    {
        CreateMap<AppointmentNotification, NotificationDto>()
            .ForMember(d => d.Url, o => o.Ignore()) // addresses depend on how the service was reached
            .ForMember(d => d.Appointment, o => o.Ignore())
            .ForMember(d => d.Wording, o => o.Ignore())
            .ForMember(d => d.Status, o => o.MapFrom(n => NotificationStatuses.All.ValueOf(n.Status)))
            .ForMember(d => d.CancelReason, o => o.MapFrom(n => ReasonOf(n)));
        CreateMap<AppointmentNotification, MailQueueRowDto>()
            .ForMember(d => d.AppointmentStart, o => o.MapFrom(n => n.Appointment.Slot.Start))
            .ForMember(d => d.Status, o => o.MapFrom(n => NotificationStatuses.All.ValueOf(n.Status)))
            .ForMember(d => d.CancelReason, o => o.MapFrom(n => ReasonOf(n)));
    }

    private static string? ReasonOf(AppointmentNotification notification) =>
        notification is { Status: NotificationStatus.Cancelled, CancelReason: { } reason } ? CancelReasons.All.ValueOf(reason) : null;
}
