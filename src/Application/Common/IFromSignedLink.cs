namespace ContactAppointment.Application.Common;

/// <summary>A command or query that a signed link of ours asks for. The signature has been checked, and is all that its holder needs.</summary>
public interface IFromSignedLink
{
    /// <summary>The organization that the link was made for.</summary>
    Guid OrganizationUuid { get; }
}
