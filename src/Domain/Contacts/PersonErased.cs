using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Contacts;

/// <summary>
/// A person's data were erased: what lies outside the store has to follow, and so has what others were about to write at that moment. It
/// names things by their uuids alone, which say nothing once the things are gone.
/// </summary>
/// <param name="OrganizationUuid">Who held them.</param>
/// <param name="ContactUuid">The contact that the person was.</param>
/// <param name="Uuids">What went with it.</param>
/// <param name="At">When.</param>
public sealed record PersonErased(Guid OrganizationUuid, Guid ContactUuid, IReadOnlyList<Guid> Uuids, DateTimeOffset At) : IDomainEvent
{
    /// <summary>Longer than any request that began before may take to end, whatever an operator has chosen for that: 12 minutes.</summary>
    public static readonly TimeSpan Aftermath = TimeSpan.FromMinutes(12);

    /// <inheritdoc/>
    public string Key => $"person:{ContactUuid}";

    /// <summary>Whether everything that began before has ended by now.</summary>
    public bool IsOver(DateTimeOffset now) => now >= At + Aftermath;
}
