using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Validation;
using FluentValidation;

namespace ContactAppointment.Application.Notifications.CreateNotification;

internal sealed class CreateNotificationValidator : AbstractValidator<CreateNotificationCommand>
{
    public CreateNotificationValidator(IValidator<NotificationFields> fields) =>
        RuleFor(c => c.Fields).FieldsValidBy(fields, _ => WriteMode.Replace);
}
