using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Organizations.UpdateOrganizationSettings;

/// <summary>Changes the settings of the caller's organization.</summary>
/// <param name="Fields">What the caller says of it.</param>
/// <param name="Mode">What becomes of fields that were left out.</param>
public sealed record UpdateOrganizationSettingsCommand(OrganizationSettingsFields Fields, WriteMode Mode);
