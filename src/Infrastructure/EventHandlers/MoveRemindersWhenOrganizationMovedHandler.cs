using ContactAppointment.Application.Common;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Infrastructure.EventHandlers;

/// <summary>Moves the reminders of an organization that reads the clock in another zone now, some appointments at a time.</summary>
internal sealed class MoveRemindersWhenOrganizationMovedHandler(
    IRepository<Appointment> appointments,
    OrganizationClock organizationClock,
    IUnitOfWork unitOfWork,
    ConflictRetry retry
) : IDomainEventHandler<OrganizationMoved>
{
    private const int AtOnce = 100;

    public async Task HandleAsync(OrganizationMoved domainEvent, CancellationToken ct)
    {
        var last = 0;
        do
        {
            var from = last;
            last = await retry.ExecuteAsync(token => MoveSomeAsync(from, token), ct);
        } while (last > 0);
    }

    /// <summary>Moves those of the next appointments by id, and returns the last one's id; 0 when there were none.</summary>
    private async Task<int> MoveSomeAsync(int from, CancellationToken ct)
    {
        var clock = await organizationClock.ReadAsync(ct);
        var some = await appointments.ListAsync(new AppointmentsWithRemindersSpec(from, AtOnce), ct);
        foreach (var appointment in some)
            appointment.FollowClock(clock);
        await unitOfWork.SaveChangesAsync(ct);
        await unitOfWork.ResetAsync(ct);
        return some.Count == 0 ? 0 : some[^1].Id;
    }
}
