using ContactAppointment.Application.Common;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.Appointments;

namespace ContactAppointment.Application.Appointments;

/// <summary>Works out when an appointment takes place from what a caller said, in the organization's zone.</summary>
internal sealed class AppointmentTimes(OrganizationClock clock) : IUseCasePart
{
    /// <summary>The slot that the fields lead to; what they leave out stays as it is.</summary>
    public async Task<TimeSlot> SlotAsync(AppointmentFields fields, TimeSlot? current, CancellationToken ct)
    {
        var start = fields.StartDate.Value is { } givenStart ? await clock.ToInstantAsync(givenStart, ct) : current?.Start;
        var end = fields.EndDate.Value is { } givenEnd ? await clock.ToInstantAsync(givenEnd, ct) : current?.End;
        return TimeSlot.Between(start ?? default, end ?? default);
    }
}
