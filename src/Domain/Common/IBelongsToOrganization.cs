namespace ContactAppointment.Domain.Common;

/// <summary>Data of exactly one organization; nobody else learns that it exists.</summary>
public interface IBelongsToOrganization
{
    /// <summary>The organization, as tokens name it; never changes.</summary>
    Guid OrganizationUuid { get; }
}
