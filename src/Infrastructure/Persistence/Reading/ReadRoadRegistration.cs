using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Contacts;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.Infrastructure.Persistence.Reading;

internal static class ReadRoadRegistration
{
    /// <summary>Lets a store show its rows itself, before the mapped entities that any store can show.</summary>
    public static void AddReadRoad<TStore>(this IServiceCollection services, Func<IServiceProvider, TStore> store)
        where TStore : class, IReadStore
    {
        services.AddSingleton<IReadStore>(store).AddSingleton<Statements>().AddScoped<ReadRoad>();
        services.TryDecorate<IShown<Contact, ContactDto>, ShownContacts>();
        services.TryDecorate<IShown<Appointment, AppointmentDto>, ShownAppointments>();
    }
}
