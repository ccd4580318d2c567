using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.Domain.Common;

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

    /// <summary>The first moment that a bound lets in.</summary>
    public async Task<DateTimeOffset?> FirstOfAsync(TimeBound? bound, CancellationToken ct) =>
        bound is { } given ? await ToInstantAsync(given.Time, ct) : null;

    /// <summary>The last moment that a bound lets in: of a date, the end of that day, however long it is.</summary>
    public async Task<DateTimeOffset?> LastOfAsync(TimeBound? bound, CancellationToken ct)
    {
        if (bound is not { } given)
            return null;
        return given.IsDay
            ? await ToInstantAsync(given.Time with { Local = given.Time.Local.AddDays(1) }, ct) - Instant.Precision
            : await ToInstantAsync(given.Time, ct);
    }
}
