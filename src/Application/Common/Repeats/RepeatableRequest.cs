namespace ContactAppointment.Application.Common.Repeats;

/// <summary>A request that its caller may send again without anything being done again.</summary>
/// <param name="Name">Stands for caller, path and key.</param>
/// <param name="BodyHash">Stands for the body; a repeat has the same.</param>
/// <param name="OrganizationUuid">The caller's organization, if it has one.</param>
public sealed record RepeatableRequest(string Name, string BodyHash, Guid? OrganizationUuid);
