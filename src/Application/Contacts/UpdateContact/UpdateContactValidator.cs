using ContactAppointment.Application.Common.Validation;
using FluentValidation;

namespace ContactAppointment.Application.Contacts.UpdateContact;

internal sealed class UpdateContactValidator : AbstractValidator<UpdateContactCommand>
{
    public UpdateContactValidator(IValidator<ContactFields> fields) => RuleFor(c => c.Fields).FieldsValidBy(fields, c => c.Mode);
}
