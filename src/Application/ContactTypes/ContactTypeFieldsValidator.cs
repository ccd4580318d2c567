using ContactAppointment.Application.Common.Validation;
using ContactAppointment.Domain.Contacts;
using FluentValidation;

namespace ContactAppointment.Application.ContactTypes;

internal sealed class ContactTypeFieldsValidator : AbstractValidator<ContactTypeFields>
{
    public ContactTypeFieldsValidator()
    {
        RuleSet(FieldRules.CompleteRuleSet, () => RuleFor(f => f.Name).MustBeGiven());
        RuleFor(f => f.Name)
            .IsText(ContactType.NameMaxLength)
            .Must(name => name.Value is null || name.Value.Trim().Length > 0, limits => limits with { MinLength = 1 })
            .WithMessage(ContactType.NameNeededMessage);
        RuleFor(f => f.IsGlobal).NotNullWhenGiven();
    }
}
