namespace ContactAppointment.Application.Organizations.ListOrganizations;

/// <summary>Asks for the organizations that the caller may work for: an administrator's are all, anybody else's its own.</summary>
public sealed record ListOrganizationsQuery;
