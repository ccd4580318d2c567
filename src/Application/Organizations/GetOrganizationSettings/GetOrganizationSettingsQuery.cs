namespace ContactAppointment.Application.Organizations.GetOrganizationSettings;

/// <summary>Asks for the settings of the caller's organization.</summary>
public sealed record GetOrganizationSettingsQuery;
