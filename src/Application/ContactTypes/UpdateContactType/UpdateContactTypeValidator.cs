using ContactAppointment.Application.Common.Validation;
using FluentValidation;

namespace ContactAppointment.Application.ContactTypes.UpdateContactType;

internal sealed class UpdateContactTypeValidator : AbstractValidator<UpdateContactTypeCommand>
{
    public UpdateContactTypeValidator(IValidator<ContactTypeFields> fields) => RuleFor(c => c.Fields).FieldsValidBy(fields, c => c.Mode);
}
