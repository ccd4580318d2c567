using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Security;

/// <summary>Outside Development the program refuses to start where tokens could not be checked safely.</summary>
internal sealed class StartUpTests
{
    [Clause("config.validated", "config.jwt.secret", "config.jwt.one-key", "config.mail.transport")]
    [TestCase("Jwt:HmacSecret", "", "Jwt:HmacSecret")]
    [TestCase("Jwt:HmacSecret", "only 31 bytes, which is too few", "Jwt:HmacSecret")]
    [TestCase("Jwt:PublicKey", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", "Jwt:PublicKey")]
    [TestCase("Jwt:PublicKey", "no PEM", "Jwt:PublicKey")]
    [TestCase("Jwt:Authority", "http://sso.example.com", "Jwt:Authority")]
    [TestCase("Jwt:Issuer", "", "Jwt:Issuer")]
    [TestCase("Mail:Transport", "", "Mail:Transport")]
    [TestCase("Mail:Transport", "Pigeon", "Mail:Transport")]
    [TestCase("Mail:Language", "fr", "Mail:Language")]
    [TestCase("Scheduling:DefaultTimeZone", "Middle-earth", "Scheduling:DefaultTimeZone")]
    [TestCase("Database:Provider", "Oracle", "Database:Provider")]
    [TestCase("PublicBaseUrl", "ftp://x", "PublicBaseUrl")]
    public async Task Start_BadSetting_EndsNamingTheKey(string key, string value, string named)
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(data.Path, (key, value));

        await service.LaunchAsync();

        Assert.That(await service.ExitCodeAsync(), Is.Not.Zero);
        Assert.That(service.Output, Does.Contain(named));
    }

    [Clause("config.jwt.secret")]
    [Test]
    public async Task Start_SecretOf32Bytes_IsEnough()
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(data.Path, ("Jwt:HmacSecret", "exactly 32 bytes, which is enough"[..32]));

        Assert.DoesNotThrowAsync(service.StartAsync);
    }
}
