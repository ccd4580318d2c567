using ContactAppointment.Application.Organizations;

namespace ContactAppointment.Application.Common.Revisions;

/// <summary>Whether the organization that is worked for wants changes to say which state they are about.</summary>
internal sealed class ConditionRule(IOrganizations organizations, IOrganizationScope scope, IPrecondition precondition) : IUseCasePart
{
    public async Task<bool> IsBrokenAsync(CancellationToken ct) =>
        precondition.IsMissing && scope.Current is { } uuid && await organizations.RequiresIfMatchAsync(uuid, ct);
}
