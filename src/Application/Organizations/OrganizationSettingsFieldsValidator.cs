using ContactAppointment.Application.Common.Time;
using ContactAppointment.Application.Common.Validation;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.Organizations;
using FluentValidation;

namespace ContactAppointment.Application.Organizations;

internal sealed class OrganizationSettingsFieldsValidator : AbstractValidator<OrganizationSettingsFields>
{
    public const string UnknownZoneMessage = "Enter the IANA id of a time zone, such as Europe/Berlin.";

    public OrganizationSettingsFieldsValidator()
    {
        RuleFor(f => f.Name).IsText(Organization.NameMaxLength);
        RuleFor(f => f.Phone).IsText(Organization.PhoneMaxLength);
        RuleFor(f => f.TimeZone)
            .NotNullWhenGiven()
            .Must(
                field => field.Value is null || OrganizationZone.Exists(field.Value.Trim()),
                limits => limits with { MaxLength = Organization.TimeZoneMaxLength }
            )
            .WithMessage(UnknownZoneMessage);
        RuleFor(f => f.Language)
            .NotNullWhenGiven()
            .Must(
                field => field.Value is null || Organization.Languages.Contains(field.Value),
                limits => limits with { Choices = Organization.Languages, Displays = Organization.Languages }
            )
            .WithMessage(Organization.UnknownLanguageMessage);
        RuleFor(f => f.ReplyTo)
            .MaximumCodePoints(EmailAddress.MaxLength)
            .Must(
                field => string.IsNullOrWhiteSpace(field.Value) || EmailAddress.IsValid(field.Value.Trim()),
                limits => limits with { Format = "idn-email" }
            )
            .WithMessage(EmailAddress.InvalidMessage);
        RuleFor(f => f.RequiresIfMatch).NotNullWhenGiven();
        RuleFor(f => f.DefaultReminders)
            .NotNullWhenGiven()
            .Must(field => field.Value is null || field.Value.Count <= Organization.MaxDefaultReminders)
            .WithMessage(Organization.TooManyRemindersMessage);
        RuleForEach(f => f.DefaultReminders.Value)
            .NotNull()
            .WithMessage(FieldRules.NullMessage)
            .Must(period => period is null || ReminderPeriod.IsValid(period.Trim()), limits => limits with { Format = "duration" })
            .WithMessage(ReminderPeriod.InvalidMessage);
    }
}
