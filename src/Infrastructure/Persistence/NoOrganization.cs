using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>The scope of work that belongs to no organization, such as migrations: it sees global rows only.</summary>
internal sealed class NoOrganization : IOrganizationScope
{
    public static readonly NoOrganization Instance = new();

    public Guid? Current => null;

    public Guid Required => throw ForbiddenException.NoOrganization();

    public Guid? Author => null;

    public void Enter(Guid organizationUuid) => throw new InvalidOperationException("This work belongs to no organization.");
}
