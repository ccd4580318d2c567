using ContactAppointment.Domain.Organizations;
using Microsoft.Extensions.Options;
using MimeKit;

namespace ContactAppointment.Infrastructure.Email;

internal sealed class MailOptionsValidator : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var errors = ErrorsOf(options).ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> ErrorsOf(MailOptions mail)
    {
        if (mail.Transport is not { } transport || !Enum.IsDefined(transport))
            yield return "Mail:Transport must be set to Pickup or Smtp.";
        if (mail.Transport == MailTransport.Smtp && string.IsNullOrWhiteSpace(mail.Host))
            yield return "Mail:Host is required when Mail:Transport is Smtp.";
        if (mail.Transport == MailTransport.Smtp && string.IsNullOrWhiteSpace(mail.From))
            yield return "Mail:From is required when Mail:Transport is Smtp.";
        if (!IsMailbox(mail.FromOrDefault))
            yield return "Mail:From must be one mailbox, such as appointments@example.org.";
        if (!Organization.Languages.Contains(mail.Language))
            yield return $"Mail:Language must be one of {string.Join(", ", Organization.Languages)}.";
        if (mail.Port is < 1 or > 65535)
            yield return "Mail:Port must be between 1 and 65535.";
        if (!Enum.IsDefined(mail.Security))
            yield return "Mail:Security must be None, StartTls, Tls or Auto.";
        if (!string.IsNullOrEmpty(mail.User) && string.IsNullOrEmpty(mail.Password))
            yield return "Mail:Password is required when Mail:User is set.";
        if (mail.Timeout <= TimeSpan.Zero || mail.Timeout > MailOptions.MaxTimeout)
            yield return $"Mail:Timeout must be more than 0 and at most {MailOptions.MaxTimeout:c}.";
        if (mail.AnswerTimeout <= TimeSpan.Zero || mail.AnswerTimeout > MailOptions.MaxAnswerTimeout)
            yield return $"Mail:AnswerTimeout must be more than 0 and at most {MailOptions.MaxAnswerTimeout:c}.";
        if (mail.IdleTimeout <= TimeSpan.Zero || mail.IdleTimeout > MailOptions.MaxTimeout)
            yield return $"Mail:IdleTimeout must be more than 0 and at most {MailOptions.MaxTimeout:c}.";
    }

    private static bool IsMailbox(string text) =>
        !text.Any(char.IsControl)
        && MailboxAddress.TryParse(text, out var mailbox)
        && mailbox.LocalPart.All(char.IsAscii)
        && !string.IsNullOrEmpty(mailbox.Domain);
}
