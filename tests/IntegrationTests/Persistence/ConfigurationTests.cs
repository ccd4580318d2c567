using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Persistence;

/// <summary>A mistake in the settings ends the start, and the message names the key.</summary>
internal sealed class ConfigurationTests
{
    [Clause("config.validated")]
    [TestCase("Database:Provider", "Oracle")]
    [TestCase("DataFolder", "/dev/null/data")]
    [TestCase("Jwt:HmacSecret", "")]
    [TestCase("Jwt:HmacSecret", "too short")]
    [TestCase("Jwt:PublicKey", "no key")]
    [TestCase("Mail:Transport", "")]
    [TestCase("Mail:Transport", "Pigeon")]
    [TestCase("Mail:Language", "fr")]
    [TestCase("Scheduling:DefaultTimeZone", "Europe/Nowhere")]
    [TestCase("PublicBaseUrl", "ftp://example.org/")]
    [TestCase("Outbox:Lease", "00:00:00")]
    [TestCase("Outbox:MaxParallel", "many")]
    public async Task Start_BadValue_EndsWithAMessageThatNamesTheKey(string key, string value)
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(data.Path, (key, value));

        await service.LaunchAsync();

        Assert.That(await service.ExitCodeAsync(), Is.Not.Zero);
        Assert.That(service.Output, Does.Contain(key));
    }

    [Test]
    public async Task Start_DataFolderIsAFile_EndsWithAMessageThatNamesTheKey()
    {
        using var data = new TempFolder();
        await File.WriteAllTextAsync(data.Below("file"), "");
        await using var service = new PublishedService(data.Below("file"));

        await service.LaunchAsync();

        Assert.That(await service.ExitCodeAsync(), Is.Not.Zero);
        Assert.That(service.Output, Does.Contain("DataFolder"));
    }

    [Clause("config.validated")]
    [Test]
    public async Task Start_SmtpWithoutAHost_EndsWithAMessageThatNamesTheKeys()
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(data.Path, ("Mail:Transport", "Smtp"));

        await service.LaunchAsync();

        Assert.That(await service.ExitCodeAsync(), Is.Not.Zero);
        Assert.That(service.Output, Does.Contain("The service cannot start:").And.Contain("- Mail:Host").And.Contain("- Mail:From"));
        Assert.That(service.Output, Does.Not.Contain("Unhandled exception"));
    }
}
