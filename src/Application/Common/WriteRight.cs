using ContactAppointment.Application.Common.Exceptions;

namespace ContactAppointment.Application.Common;

/// <summary>Whether the caller may change anything at all, told before it is known what.</summary>
public sealed class WriteRight(ICaller caller, IOrganizationScope scope) : IUseCasePart
{
    /// <summary>Lets a caller through who may change something; a superuser may by id, an administrator what is no organization's.</summary>
    /// <exception cref="ForbiddenException">There is no organization.</exception>
    public void Demand()
    {
        if (caller is { IsSuperuser: false, IsAdministrator: false })
            _ = scope.Required;
    }
}
