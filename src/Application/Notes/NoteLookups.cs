using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notes;

/// <summary>What must be looked up before a note can be written: the appointments it is to stand on.</summary>
internal sealed class NoteLookups(IRepository<Appointment> appointments) : IUseCasePart
{
    /// <summary>The appointments that a body names, with their notes.</summary>
    /// <exception cref="InputException">The organization has no such appointment; each unknown one is named by its place in the list.</exception>
    public async Task<IReadOnlyList<Appointment>> FindAppointmentsAsync(
        IReadOnlyList<Guid> uuids,
        Guid organizationUuid,
        CancellationToken ct
    )
    {
        if (uuids.Count == 0)
            return [];
        var found = await appointments.ListAsync(new AppointmentsByUuidsSpec(organizationUuid, uuids), ct);
        var known = found.Select(a => a.Uuid).ToHashSet();
        string[] unknown = [Appointment.UnknownMessage];
        var errors = uuids
            .Select((uuid, index) => (uuid, path: $"appointments[{index}]"))
            .Where(given => !known.Contains(given.uuid))
            .ToDictionary(given => given.path, _ => unknown);
        return errors.Count == 0 ? found : throw new InputException(errors);
    }
}
