using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Common.Revisions.GetRevision;

namespace ContactAppointment.Application.Common.Decorators;

/// <summary>Decides which organization a request is about, before its handler looks anything up.</summary>
internal sealed class OrganizationReach(ICaller caller, IOrganizationScope scope, IOrganizationLookup lookup, WriteRight right)
    : IUseCasePart
{
    /// <summary>
    /// A superuser's request about one entity enters the organization it belongs to, and that of a signed link the one it was made for.
    /// </summary>
    /// <exception cref="ForbiddenException">It is an administrator's to ask.</exception>
    public async Task EnterAsync(object request, CancellationToken ct)
    {
        if (request is GetRevisionQuery revision)
            request = revision.Shown;
        if (request is IAdministration && !caller.IsAdministrator)
            throw ForbiddenException.NotAdministrator();
        if (request is IFromSignedLink link)
            scope.Enter(link.OrganizationUuid);
        else if (
            caller.IsSuperuser
            && request is IAddressed addressed
            && await addressed.OrganizationAsync(lookup, ct) is { } organizationUuid
        )
            scope.Enter(organizationUuid);
    }

    /// <summary>A change needs an organization, but for a superuser's change of what is global: that is nobody else's to change.</summary>
    /// <exception cref="ForbiddenException">The caller may only read, there is no organization, or the entity is global and the caller is no superuser.</exception>
    public async Task EnterForChangeAsync(object command, CancellationToken ct)
    {
        if (command is IFromSignedLink)
        {
            await EnterAsync(command, ct); // whoever calls: the link is the right to
            return;
        }

        right.Demand(); // before anything is looked up
        if (command is IAdministration)
        {
            await EnterAsync(command, ct);
            return;
        }

        if (command is IAddressed addressed && await addressed.IsGlobalAsync(lookup, ct))
        {
            if (!caller.IsSuperuser)
                throw ForbiddenException.Global();
            return;
        }

        await EnterAsync(command, ct);
        _ = scope.Required;
    }
}
