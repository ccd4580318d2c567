using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Organizations;

/// <summary>Turns what callers write as a time into moments, by the zone of the organization that is worked for.</summary>
public sealed class OrganizationClock(IOrganizations organizations, IOrganizationScope scope, TimeProvider time) : IUseCasePart
{
    private OrganizationZone? _zone;

    /// <summary>The moment of a timestamp, or null for none.</summary>
    public async Task<DateTimeOffset?> ToInstantAsync(GivenTime? given, CancellationToken ct) =>
        given is { } time ? await ToInstantAsync(time, ct) : null;

    /// <summary>The moment of a timestamp.</summary>
    public async Task<DateTimeOffset> ToInstantAsync(GivenTime given, CancellationToken ct) =>
        given.Moment ?? (await ZoneAsync(ct)).ToInstant(given);

    /// <summary>What the clock on the wall says now.</summary>
    public async Task<ReminderClock> ReadAsync(CancellationToken ct) => new(await ZoneAsync(ct), time.GetUtcNow());

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

    /// <summary>The zone itself.</summary>
    public async Task<OrganizationZone> ZoneAsync(CancellationToken ct) =>
        _zone ??= OrganizationZone.Of(await organizations.GetAsync(scope.Required, ct));
}
