using ContactAppointment.Infrastructure.Email;

namespace ContactAppointment.UnitTests.Infrastructure.Email;

public sealed class MailOptionsValidatorTests
{
    [Test]
    public void Validate_PickupAlone_Succeeds() => Assert.That(ErrorsOf(new MailOptions { Transport = MailTransport.Pickup }), Is.Empty);

    [TestCase("termine@example.org")]
    [TestCase("Müller GmbH <termine@müller.example>")]
    [TestCase("termine@mailhost")]
    public void Validate_CompleteSmtp_Succeeds(string from)
    {
        var errors = ErrorsOf(Smtp(mail => (mail.From, mail.User, mail.Password) = (from, "user", "secret")));

        Assert.That(errors, Is.Empty);
    }

    [Test]
    public void Validate_NothingSet_AsksForTheTransport()
    {
        var errors = ErrorsOf(new MailOptions());

        Assert.That(errors, Is.EqualTo(new[] { "Mail:Transport must be set to Pickup or Smtp." }));
    }

    [TestCase(null)]
    [TestCase(" ")]
    public void Validate_SmtpWithoutHostAndFrom_AsksForBoth(string? missing)
    {
        var errors = ErrorsOf(Smtp(mail => (mail.Host, mail.From) = (missing, missing)));

        Assert.That(
            errors,
            Is.EqualTo(new[] { "Mail:Host is required when Mail:Transport is Smtp.", "Mail:From is required when Mail:Transport is Smtp." })
        );
    }

    [TestCase("termine")]
    [TestCase("termine@")]
    [TestCase("a@example.org, b@example.org")]
    [TestCase("müller@example.org")]
    [TestCase("Müller\r\nBcc: x@example.org <termine@example.org>")]
    public void Validate_FromIsNoMailbox_NamesIt(string from)
    {
        var errors = ErrorsOf(Smtp(mail => mail.From = from));

        Assert.That(errors, Is.EqualTo(new[] { "Mail:From must be one mailbox, such as appointments@example.org." }));
    }

    [Test]
    public void Validate_UserWithoutPassword_AsksForIt()
    {
        var errors = ErrorsOf(Smtp(mail => mail.User = "user"));

        Assert.That(errors, Is.EqualTo(new[] { "Mail:Password is required when Mail:User is set." }));
    }

    [TestCase("fr")]
    [TestCase("")]
    public void Validate_UnknownLanguage_NamesTheKnownOnes(string language)
    {
        var errors = ErrorsOf(Smtp(mail => mail.Language = language));

        Assert.That(errors, Is.EqualTo(new[] { "Mail:Language must be one of de, en." }));
    }

    [TestCase(0, false)]
    [TestCase(1, true)]
    [TestCase(65535, true)]
    [TestCase(65536, false)]
    public void Validate_Port_StaysInItsRange(int port, bool valid)
    {
        var errors = ErrorsOf(Smtp(mail => mail.Port = port));

        Assert.That(errors, Is.EqualTo(valid ? Array.Empty<string>() : ["Mail:Port must be between 1 and 65535."]));
    }

    [TestCase(0, false)]
    [TestCase(1, true)]
    [TestCase(600, true)]
    [TestCase(601, false)]
    public void Validate_Timeout_StaysInItsRange(int seconds, bool valid)
    {
        var errors = ErrorsOf(Smtp(mail => mail.Timeout = TimeSpan.FromSeconds(seconds)));

        Assert.That(errors, Is.EqualTo(valid ? Array.Empty<string>() : ["Mail:Timeout must be more than 0 and at most 00:10:00."]));
    }

    [TestCase(0, false)]
    [TestCase(1, true)]
    [TestCase(3600, true)]
    [TestCase(3601, false)]
    public void Validate_AnswerTimeout_StaysInItsRange(int seconds, bool valid)
    {
        var errors = ErrorsOf(Smtp(mail => mail.AnswerTimeout = TimeSpan.FromSeconds(seconds)));

        Assert.That(errors, Is.EqualTo(valid ? Array.Empty<string>() : ["Mail:AnswerTimeout must be more than 0 and at most 01:00:00."]));
    }

    [Test]
    public void AnswerTimeout_NoneGiven_IsWhatTheStandardAsksFor() =>
        Assert.That(new MailOptions().AnswerTimeout, Is.EqualTo(TimeSpan.FromMinutes(10)));

    [Test]
    public void Validate_NumbersThatAreNoChoice_NamesBothKeys()
    {
        var errors = ErrorsOf(Smtp(mail => (mail.Transport, mail.Security) = ((MailTransport)7, (MailSecurity)7)));

        Assert.That(
            errors,
            Is.EqualTo(new[] { "Mail:Transport must be set to Pickup or Smtp.", "Mail:Security must be None, StartTls, Tls or Auto." })
        );
    }

    [TestCase(MailSecurity.None, 25)]
    [TestCase(MailSecurity.Auto, 25)]
    [TestCase(MailSecurity.StartTls, 587)]
    [TestCase(MailSecurity.Tls, 465)]
    public void PortOrDefault_NoneGiven_FollowsTheSecurity(MailSecurity security, int expected)
    {
        var mail = new MailOptions { Security = security };

        Assert.That(mail.PortOrDefault, Is.EqualTo(expected));
    }

    private static MailOptions Smtp(Action<MailOptions> change)
    {
        var mail = new MailOptions
        {
            Transport = MailTransport.Smtp,
            Host = "mail.example.org",
            From = "termine@example.org",
        };
        change(mail);
        return mail;
    }

    private static IEnumerable<string> ErrorsOf(MailOptions mail) => new MailOptionsValidator().Validate(null, mail).Failures ?? [];
}
