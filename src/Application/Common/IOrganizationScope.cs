namespace ContactAppointment.Application.Common;

/// <summary>
/// The one organization that a unit of work is done for. The store shows nothing of any other, and nothing at all while there is none.
/// It starts with the caller's; a superuser's request by id and a background worker enter another one, by name and one at a time.
/// </summary>
public interface IOrganizationScope
{
    /// <summary>The organization, or null for none.</summary>
    Guid? Current { get; }

    /// <summary>The organization of work that cannot be done without one.</summary>
    /// <exception cref="Exceptions.ForbiddenException">There is none.</exception>
    Guid Required { get; }

    /// <summary>Who is noted as the author of changes; null for nobody.</summary>
    Guid? Author { get; }

    /// <summary>Does the rest of this unit of work for an organization.</summary>
    void Enter(Guid organizationUuid);
}
