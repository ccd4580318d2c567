using System.Globalization;
using AutoMapper;
using ContactAppointment.Domain.Appointments;

namespace ContactAppointment.Application.DrivingTimes;

internal sealed class DrivingTimeMappingProfile : Profile
{
    public DrivingTimeMappingProfile() =>
        CreateMap<DrivingTime, DrivingTimeDto>()
            .ForMember(d => d.Appointment, o => o.MapFrom(t => t.Appointment.Id))
            .ForMember(d => d.AppointmentUuid, o => o.MapFrom(t => t.Appointment.Uuid))
            .ForMember(
                d => d.Distance,
                o => o.MapFrom(t => t.Distance == null ? null : t.Distance.Value.ToString("0.00", CultureInfo.InvariantCulture))
            );
}
