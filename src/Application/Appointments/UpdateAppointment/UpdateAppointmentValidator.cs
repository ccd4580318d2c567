using ContactAppointment.Application.Common.Validation;
using FluentValidation;

namespace ContactAppointment.Application.Appointments.UpdateAppointment;

internal sealed class UpdateAppointmentValidator : AbstractValidator<UpdateAppointmentCommand>
{
    public UpdateAppointmentValidator(IValidator<AppointmentFields> fields) => RuleFor(c => c.Fields).FieldsValidBy(fields, c => c.Mode);
}
