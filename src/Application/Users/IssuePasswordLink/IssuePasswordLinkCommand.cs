using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Users.IssuePasswordLink;

/// <summary>Makes a link with which a person sets a password once, within a day.</summary>
/// <param name="Uuid">Who.</param>
public sealed record IssuePasswordLinkCommand(Guid Uuid) : IAdministration;
