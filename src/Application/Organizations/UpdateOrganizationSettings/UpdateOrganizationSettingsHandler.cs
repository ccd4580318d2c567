using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;

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
        if (command.ExpectedRevision is { } expected && expected != mapper.Map<OrganizationSettingsDto>(organization).Revision)
            throw new PreconditionFailedException();
        command.Fields.ApplyTo(organization, command.Mode, organizations.Fresh(organization.Uuid));
        await unitOfWork.SaveChangesAsync(ct);
        return mapper.Map<OrganizationSettingsDto>(organization);
    }
}
