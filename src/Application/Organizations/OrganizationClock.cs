using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Time;

namespace ContactAppointment.Application.Organizations;

/// <summary>Turns what callers write as a time into moments, by the zone of the organization that is worked for.</summary>
internal sealed class OrganizationClock(IOrganizations organizations, IOrganizationScope scope) : IUseCasePart
{
    private OrganizationZone? _zone;

    public async Task<DateTimeOffset?> ToInstantAsync(GivenTime? time, CancellationToken ct) =>
        time is { } given ? await ToInstantAsync(given, ct) : null;

    public async Task<DateTimeOffset> ToInstantAsync(GivenTime time, CancellationToken ct)
    {
        if (time.Moment is { } moment)
            return moment;
        _zone ??= OrganizationZone.Of(await organizations.GetAsync(scope.Required, ct));
        return _zone.ToInstant(time);
    }
}
