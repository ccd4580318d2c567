using ContactAppointment.Application.Common.Validation;
using ContactAppointment.Application.Notes;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using FluentValidation;
using FluentValidation.Results;

namespace ContactAppointment.Application.Appointments;

internal sealed class AppointmentFieldsValidator : AbstractValidator<AppointmentFields>
{
    public AppointmentFieldsValidator()
    {
        RuleSet(
            FieldRules.CompleteRuleSet,
            () =>
            {
                RuleFor(f => f.StartDate).MustBeGiven();
                RuleFor(f => f.EndDate).MustBeGiven();
                RuleFor(f => f.Type).MustBeGiven();
            }
        );

        RuleFor(f => f.Name).IsText(Appointment.NameMaxLength);
        RuleFor(f => f.Owner).NotNullWhenGiven();
        RuleFor(f => f.StartDate).NotNullWhenGiven();
        RuleFor(f => f.EndDate).NotNullWhenGiven();
        RuleFor(f => f.Type)
            .NotNullWhenGiven()
            .Must(t => t.Value is not [], limits => limits with { MinItems = 1 })
            .WithMessage(Appointment.TypeNeededMessage)
            .MaximumEntries();
        RuleFor(f => f.InviteeUuids).MaximumEntries();
        RuleFor(f => f.Workflowlevel2Uuids).MaximumEntries();
        RuleForEach(f => f.Type.Value)
            .NotNull()
            .WithMessage(FieldRules.NullMessage)
            .Must(t => t is null || t.Trim().Length > 0, limits => limits with { MinLength = 1 })
            .WithMessage(Appointment.TypeEmptyMessage)
            .Must(t => t is null || Text.IsStorable(t))
            .WithMessage(Text.NotStorableMessage)
            .Must(
                t => t is null || Text.Length(t.Trim()) <= Appointment.TypeMaxLength,
                limits => limits with { MaxLength = Appointment.TypeMaxLength }
            )
            .WithMessage(Text.TooLongMessage(Appointment.TypeMaxLength));
        RuleFor(f => f.Address).IsText(Appointment.AddressMaxLength);
        RuleFor(f => f.OrganizationUuid).NotNullWhenGiven();
        RuleFor(f => f.Summary).IsText();
        RuleFor(f => f.Notes).NotNullWhenGiven().MaximumEntries();
        RuleForEach(f => f.Notes.Value)
            .NotNull()
            .WithMessage(FieldRules.NullMessage)
            .SetValidator(new NestedNoteFieldsValidator()!)
            .Custom(
                (note, context) =>
                {
                    // The first of two notes of one type is right, the second is wrong.
                    var sameType = context.InstanceToValidate.Notes.Value?.FirstOrDefault(other =>
                        other?.TypeOrDefault == note?.TypeOrDefault
                    );
                    if (note?.TypeOrDefault is not null && !ReferenceEquals(sameType, note))
                        context.AddFailure(new ValidationFailure($"{context.PropertyPath}.type", "Each type may be given once."));
                }
            );
    }

    private sealed class NestedNoteFieldsValidator : AbstractValidator<NestedNoteFields>
    {
        public NestedNoteFieldsValidator()
        {
            RuleFor(n => n.Note).IsText();
            RuleFor(n => n.Type).IsNoteType();
        }
    }
}
