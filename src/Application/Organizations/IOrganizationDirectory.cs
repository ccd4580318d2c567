namespace ContactAppointment.Application.Organizations;

/// <summary>The narrow way round the organizations' walls for administrators: tells which there are, and nothing else of them.</summary>
public interface IOrganizationDirectory
{
    /// <summary>All organizations that have written something.</summary>
    Task<IReadOnlyList<OrganizationEntryDto>> ListAsync(CancellationToken ct);
}
