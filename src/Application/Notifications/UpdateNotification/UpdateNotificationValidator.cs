using ContactAppointment.Application.Common.Validation;
using FluentValidation;

namespace ContactAppointment.Application.Notifications.UpdateNotification;

internal sealed class UpdateNotificationValidator : AbstractValidator<UpdateNotificationCommand>
{
    public UpdateNotificationValidator(IValidator<NotificationFields> fields) => RuleFor(c => c.Fields).FieldsValidBy(fields, c => c.Mode);
}
