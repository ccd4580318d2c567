namespace ContactAppointment.Domain.Common;

/// <summary>Data that one organization made for itself, or that all of them see; what all see only a superuser changes.</summary>
public interface IMayBeGlobal
{
    /// <summary>The organization that made it, as tokens name it; null where none did.</summary>
    Guid? OrganizationUuid { get; }

    /// <summary>Whether every organization sees it.</summary>
    bool IsGlobal { get; }
}
