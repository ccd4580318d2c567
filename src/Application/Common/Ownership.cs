namespace ContactAppointment.Application.Common;

/// <summary>Whose something is that may be everybody's.</summary>
/// <param name="OrganizationUuid">The organization that made it, if one did.</param>
/// <param name="IsGlobal">Whether every organization sees it.</param>
public readonly record struct Ownership(Guid? OrganizationUuid, bool IsGlobal);
