namespace ContactAppointment.Application.Common;

/// <summary>
/// The caller of work that no request with a token brings, such as that of a person at the admin panel. Assigned once in a scope of its
/// own; until then there is none.
/// </summary>
public sealed class AssignedCaller : ICaller
{
    /// <summary>Whether somebody was named.</summary>
    public bool IsAssigned { get; private set; }

    /// <inheritdoc/>
    public Guid? OrganizationUuid { get; private set; }

    /// <inheritdoc/>
    public Guid? UserUuid { get; private set; }

    /// <summary>Never: a person works for one organization at a time.</summary>
    public bool IsSuperuser => false;

    /// <summary>Says for whom, and by whom, the work of this scope is done.</summary>
    public void Assign(Guid? organizationUuid, Guid userUuid)
    {
        if (IsAssigned)
            throw new InvalidOperationException("The caller of a scope is assigned once.");
        (OrganizationUuid, UserUuid, IsAssigned) = (organizationUuid, userUuid, true);
    }
}
