using ContactAppointment.Application.Common.Validation;
using FluentValidation;

namespace ContactAppointment.Application.Organizations.UpdateOrganizationSettings;

internal sealed class UpdateOrganizationSettingsValidator : AbstractValidator<UpdateOrganizationSettingsCommand>
{
    public UpdateOrganizationSettingsValidator(IValidator<OrganizationSettingsFields> fields) =>
        RuleFor(c => c.Fields).FieldsValidBy(fields, c => c.Mode);
}
