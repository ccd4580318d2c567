using ContactAppointment.Application.Common.Validation;
using FluentValidation;

namespace ContactAppointment.Application.DrivingTimes.UpdateDrivingTime;

internal sealed class UpdateDrivingTimeValidator : AbstractValidator<UpdateDrivingTimeCommand>
{
    public UpdateDrivingTimeValidator(IValidator<DrivingTimeFields> fields) => RuleFor(c => c.Fields).FieldsValidBy(fields, c => c.Mode);
}
