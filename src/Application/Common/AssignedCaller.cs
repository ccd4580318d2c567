using ContactAppointment.Application.Users;

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

    /// <summary>Only for work that was said to concern all organizations: otherwise a person works for one at a time.</summary>
    public bool IsSuperuser { get; private set; }

    /// <inheritdoc/>
    public bool IsAdministrator { get; private set; }

    /// <summary>Says for whom, and by whom, the work of this scope is done.</summary>
    public void Assign(Guid? organizationUuid, Guid userUuid)
    {
        if (IsAssigned)
            throw new InvalidOperationException("The caller of a scope is assigned once.");
        (OrganizationUuid, UserUuid, IsAssigned) = (organizationUuid, userUuid, true);
    }

    /// <summary>Says that a person of the panel does the work of this scope.</summary>
    /// <param name="user">The person; a member works for its organization, whatever is said.</param>
    /// <param name="organizationUuid">The organization that an administrator has chosen.</param>
    /// <param name="isSuperuser">Whether an administrator's work concerns all organizations.</param>
    public void Assign(UserDto user, Guid? organizationUuid = null, bool isSuperuser = false)
    {
        var isAdministrator = user.Role == UserRole.Administrator;
        Assign(isAdministrator ? organizationUuid : user.OrganizationUuid, user.Uuid);
        (IsAdministrator, IsSuperuser) = (isAdministrator, isAdministrator && isSuperuser);
    }
}
