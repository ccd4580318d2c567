using ContactAppointment.Application.Common.Time;
using ContactAppointment.Application.Common.Validation;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.Organizations;
using FluentValidation;

namespace ContactAppointment.Application.Notifications;

internal sealed class NotificationFieldsValidator : AbstractValidator<NotificationFields>
{
    public NotificationFieldsValidator()
    {
        RuleSet(
            FieldRules.CompleteRuleSet,
            () =>
            {
                RuleFor(f => f.Appointment).MustBeGiven();
                RuleFor(f => f.Recipient).MustBeGiven();
            }
        );

        RuleFor(f => f.Appointment).NotNullWhenGiven();
        RuleFor(f => f.Recipient).IsText(EmailAddress.MaxLength).IsEmailAddress();
        RuleFor(f => f.Subject).MaximumCodePoints(AppointmentNotification.SubjectMaxLength);
        RuleFor(f => f.Message).MaximumCodePoints(null);
        RuleFor(f => f.OrgPhone).MaximumCodePoints(Organization.PhoneMaxLength);
        RuleFor(f => f.OrgName).MaximumCodePoints(Organization.NameMaxLength);
        RuleFor(f => f.Language)
            .Must(
                field => string.IsNullOrEmpty(field.Value) || Organization.Languages.Contains(field.Value),
                limits => limits with { Choices = Organization.Languages, Displays = Organization.Languages }
            )
            .WithMessage(Organization.UnknownLanguageMessage);
        RuleFor(f => f.SendNotification).NotNullWhenGiven();
        RuleFor(f => f.SendBefore)
            .Must(
                field => string.IsNullOrWhiteSpace(field.Value) || ReminderPeriod.IsValid(field.Value.Trim()),
                limits => limits with { Format = "duration" }
            )
            .WithMessage(ReminderPeriod.InvalidMessage)
            .Must((fields, _) => !fields.GivesTwoTimes)
            .WithMessage(AppointmentNotification.TwoTimesMessage);
    }
}
