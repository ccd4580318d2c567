using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Organizations.ListOrganizations;

internal sealed class ListOrganizationsHandler(IOrganizationDirectory directory, IOrganizations organizations, ICaller caller)
    : IQueryHandler<ListOrganizationsQuery, IReadOnlyList<OrganizationEntryDto>>
{
    public async Task<IReadOnlyList<OrganizationEntryDto>> HandleAsync(ListOrganizationsQuery query, CancellationToken ct)
    {
        if (caller.IsAdministrator)
            return await directory.ListAsync(ct);
        if (caller.OrganizationUuid is not { } uuid)
            return [];
        var own = await organizations.GetAsync(uuid, ct);
        return [new OrganizationEntryDto(own.Uuid, own.Name)];
    }
}
