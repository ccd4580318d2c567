using ContactAppointment.Application.Common.Validation;
using ContactAppointment.Domain.Appointments;
using FluentValidation;

namespace ContactAppointment.Application.DrivingTimes;

internal sealed class DrivingTimeFieldsValidator : AbstractValidator<DrivingTimeFields>
{
    public DrivingTimeFieldsValidator()
    {
        RuleSet(
            FieldRules.CompleteRuleSet,
            () =>
            {
                RuleFor(f => f.Appointment).MustBeGiven();
                RuleFor(f => f.Distance)
                    .Must((fields, distance) => distance.Value is not null || fields.Time.Value is not null)
                    .WithMessage(DrivingTime.NothingMessage);
            }
        );
        RuleFor(f => f.Appointment).NotNullWhenGiven();
        RuleFor(f => f.Distance)
            .Must(
                distance => distance.Value is not { } length || DrivingTime.IsDistance(length),
                limits => limits with { Minimum = 0, Maximum = DrivingTime.MaxDistance, Pattern = DrivingTime.DistancePattern }
            )
            .WithMessage(DrivingTime.DistanceMessage);
        RuleFor(f => f.Time)
            .Must(
                time => time.Value is not { } minutes || DrivingTime.IsTime(minutes),
                limits => limits with { Minimum = 0, Maximum = DrivingTime.MaxTime }
            )
            .WithMessage(DrivingTime.TimeMessage);
    }
}
