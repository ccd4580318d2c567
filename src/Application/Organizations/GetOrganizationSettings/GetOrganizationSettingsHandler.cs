using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;

namespace ContactAppointment.Application.Organizations.GetOrganizationSettings;

internal sealed class GetOrganizationSettingsHandler(IOrganizations organizations, IOrganizationScope scope, IMapper mapper)
    : IQueryHandler<GetOrganizationSettingsQuery, OrganizationSettingsDto>
{
    public async Task<OrganizationSettingsDto> HandleAsync(GetOrganizationSettingsQuery query, CancellationToken ct) =>
        mapper.Map<OrganizationSettingsDto>(await organizations.GetAsync(scope.Current ?? throw new NotFoundException(), ct));
}
