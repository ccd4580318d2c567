using FluentValidation;

namespace ContactAppointment.Application.AccessTokens.IssueAccessToken;

internal sealed class IssueAccessTokenValidator : AbstractValidator<IssueAccessTokenCommand>
{
    public IssueAccessTokenValidator()
    {
        RuleFor(c => c.Name)
            .Must(name => name.Trim().Length is > 0 and <= AccessTokenDto.NameMaxLength)
            .WithMessage($"Enter a name of 1 to {AccessTokenDto.NameMaxLength} characters.");
        RuleFor(c => c.OrganizationUuid).NotEmpty();
        RuleFor(c => c.Scope).IsInEnum();
    }
}
