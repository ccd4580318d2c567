using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Validation;
using FluentValidation;

namespace ContactAppointment.Application.Contacts.CreateContact;

internal sealed class CreateContactValidator : AbstractValidator<CreateContactCommand>
{
    public CreateContactValidator(IValidator<ContactFields> fields) => RuleFor(c => c.Fields).FieldsValidBy(fields, _ => WriteMode.Replace);
}
