using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Validation;
using FluentValidation;

namespace ContactAppointment.Application.Appointments.CreateAppointment;

internal sealed class CreateAppointmentValidator : AbstractValidator<CreateAppointmentCommand>
{
    public CreateAppointmentValidator(IValidator<AppointmentFields> fields) =>
        RuleFor(c => c.Fields).FieldsValidBy(fields, _ => WriteMode.Replace);
}
