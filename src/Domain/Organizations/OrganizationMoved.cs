using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Organizations;

/// <summary>An organization reads the clock in another zone.</summary>
/// <param name="OrganizationUuid">Which one.</param>
public sealed record OrganizationMoved(Guid OrganizationUuid) : IDomainEvent
{
    /// <inheritdoc/>
    public string Key => $"organization-moved:{OrganizationUuid}";
}
