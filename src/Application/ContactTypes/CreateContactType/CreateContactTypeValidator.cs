using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Validation;
using FluentValidation;

namespace ContactAppointment.Application.ContactTypes.CreateContactType;

internal sealed class CreateContactTypeValidator : AbstractValidator<CreateContactTypeCommand>
{
    public CreateContactTypeValidator(IValidator<ContactTypeFields> fields) =>
        RuleFor(c => c.Fields).FieldsValidBy(fields, _ => WriteMode.Replace);
}
