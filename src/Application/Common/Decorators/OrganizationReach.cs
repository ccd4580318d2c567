using ContactAppointment.Application.Common.Exceptions;

namespace ContactAppointment.Application.Common.Decorators;

/// <summary>Decides which organization a request is about, before its handler looks anything up.</summary>
internal sealed class OrganizationReach(ICaller caller, IOrganizationScope scope, IOrganizationLookup lookup) : IUseCasePart
{
    /// <summary>A superuser's request about one entity enters the organization it belongs to.</summary>
    public async Task EnterAsync(object request, CancellationToken ct)
    {
        if (caller.IsSuperuser && request is IAddressed addressed && await addressed.OrganizationAsync(lookup, ct) is { } organizationUuid)
            scope.Enter(organizationUuid);
    }

    /// <summary>A change needs an organization, but for a superuser's change of what is global: that is nobody else's to change.</summary>
    /// <exception cref="ForbiddenException">There is no organization, or the caller is no superuser and the entity is global.</exception>
    public async Task EnterForChangeAsync(object command, CancellationToken ct)
    {
        if (!caller.IsSuperuser)
            _ = scope.Required; // before anything is looked up
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
