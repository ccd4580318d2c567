using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Validation;
using FluentValidation;

namespace ContactAppointment.Application.DrivingTimes.CreateDrivingTime;

internal sealed class CreateDrivingTimeValidator : AbstractValidator<CreateDrivingTimeCommand>
{
    public CreateDrivingTimeValidator(IValidator<DrivingTimeFields> fields) =>
        RuleFor(c => c.Fields).FieldsValidBy(fields, _ => WriteMode.Replace);
}
