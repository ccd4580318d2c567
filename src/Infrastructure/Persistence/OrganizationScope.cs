using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;

namespace ContactAppointment.Infrastructure.Persistence;

internal sealed class OrganizationScope(ICaller caller) : IOrganizationScope
{
    private Guid? _entered;

    public Guid? Current => _entered ?? caller.OrganizationUuid;

    public Guid Required => Current ?? throw ForbiddenException.NoOrganization();

    public Guid? Author => caller.UserUuid;

    public void Enter(Guid organizationUuid) => _entered = organizationUuid;
}
