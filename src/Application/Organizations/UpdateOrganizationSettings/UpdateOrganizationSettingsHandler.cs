using AutoMapper;
using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Organizations.UpdateOrganizationSettings;

internal sealed class UpdateOrganizationSettingsHandler(
    IOrganizations organizations,
    IOrganizationScope scope,
    IUnitOfWork unitOfWork,
    IMapper mapper
) : ICommandHandler<UpdateOrganizationSettingsCommand, OrganizationSettingsDto>
{
    public async Task<OrganizationSettingsDto> HandleAsync(UpdateOrganizationSettingsCommand command, CancellationToken ct)
    {
        var organization = await organizations.LockAsync(scope.Required, ct);
        command.Fields.ApplyTo(organization, command.Mode, organizations.Fresh(organization.Uuid));
        await unitOfWork.SaveChangesAsync(ct);
        return mapper.Map<OrganizationSettingsDto>(organization);
    }
}
