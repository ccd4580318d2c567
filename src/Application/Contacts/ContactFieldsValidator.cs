using ContactAppointment.Application.Common.Validation;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using FluentValidation;

namespace ContactAppointment.Application.Contacts;

internal sealed class ContactFieldsValidator : AbstractValidator<ContactFields>
{
    public ContactFieldsValidator()
    {
        RuleSet(FieldRules.CompleteRuleSet, () => RuleFor(f => f.Workflowlevel1Uuids).MustBeGiven());

        RuleFor(f => f.CustomerId)
            .Must(id => id.Value is null or >= 0, limits => limits with { Minimum = 0, Maximum = int.MaxValue }) // 0 stands for none
            .WithMessage("Enter a positive number.");
        RuleFor(f => f.FirstName).IsText(PersonName.PartMaxLength);
        RuleFor(f => f.MiddleName).IsText(PersonName.PartMaxLength);
        RuleFor(f => f.LastName).IsText(PersonName.PartMaxLength);
        RuleFor(f => f.Title).IsOptionalChoice(Titles.All, orDisplay: true);
        RuleFor(f => f.Suffix).IsText(PersonName.PartMaxLength);
        RuleFor(f => f.ContactType).MaximumCodePoints(ContactType.NameMaxLength); // longer than the longest name names nothing
        RuleFor(f => f.CustomerType).IsOptionalChoice(CustomerTypes.All, orDisplay: true);
        RuleFor(f => f.Company).MaximumCodePoints(Contact.CompanyMaxLength);
        RuleFor(f => f.Addresses).MaximumEntries();
        RuleForEach(f => f.Addresses.Value).NotNull().WithMessage(FieldRules.NullMessage).SetValidator(new AddressFieldsValidator()!);
        RuleFor(f => f.Emails).MaximumEntries();
        RuleForEach(f => f.Emails.Value).NotNull().WithMessage(FieldRules.NullMessage).SetValidator(new EmailFieldsValidator()!);
        RuleFor(f => f.Phones).MaximumEntries();
        RuleForEach(f => f.Phones.Value).NotNull().WithMessage(FieldRules.NullMessage).SetValidator(new PhoneFieldsValidator()!);
        RuleFor(f => f.SiteprofileUuids).MaximumEntries();
        RuleFor(f => f.Workflowlevel1Uuids).NotNullWhenGiven().MaximumEntries();
        RuleFor(f => f.Workflowlevel2Uuids).MaximumEntries();
        RuleFor(f => f.Notes).MaximumCodePoints(null);
    }

    private sealed class AddressFieldsValidator : AbstractValidator<AddressFields>
    {
        public AddressFieldsValidator()
        {
            RuleFor(a => a.Type).IsOptionalChoice(AddressTypes.All);
            RuleFor(a => a.Street).IsText(Address.StreetMaxLength);
            RuleFor(a => a.HouseNumber).IsText(Address.HouseNumberMaxLength);
            RuleFor(a => a.PostalCode).IsText(Address.PostalCodeMaxLength);
            RuleFor(a => a.City).IsText(Address.CityMaxLength);
            RuleFor(a => a.Country).IsText(Address.CountryMaxLength);
        }
    }

    private sealed class EmailFieldsValidator : AbstractValidator<EmailFields>
    {
        public EmailFieldsValidator()
        {
            RuleFor(e => e.Type).IsOptionalChoice(EmailTypes.All);
            RuleFor(e => e.Email).MustBeGiven().IsText(EmailAddress.MaxLength).IsEmailAddress();
        }
    }

    private sealed class PhoneFieldsValidator : AbstractValidator<PhoneFields>
    {
        public PhoneFieldsValidator()
        {
            RuleFor(p => p.Type).IsOptionalChoice(PhoneTypes.All);
            RuleFor(p => p.Number)
                .MustBeGiven()
                .IsText(PhoneNumber.MaxLength)
                .Must(
                    p => p.Value is null || Text.Length(p.Value.Trim()) >= PhoneNumber.MinLength,
                    limits => limits with { MinLength = PhoneNumber.MinLength }
                )
                .WithMessage(PhoneNumber.TooShortMessage);
        }
    }
}
