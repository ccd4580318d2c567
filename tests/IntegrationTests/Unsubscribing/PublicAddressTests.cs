using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Unsubscribing;

/// <summary>Who sends mails to the world is told when their links lead nowhere.</summary>
[SqliteOnly]
internal sealed class PublicAddressTests
{
    private const string Warning = "PublicBaseUrl is not set";

    [TestCase("Smtp", null, true)]
    [TestCase("Smtp", "https://termine.example", false)]
    [TestCase("Pickup", null, false)]
    public async Task Start_MailsWithLinks_WarnsWhereTheAddressWasNeverTold(string transport, string? address, bool isWarned)
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(
            data.Path,
            [.. SmtpServer.SettingsFor(FreePort.Find()), ("Mail:Transport", transport), ("PublicBaseUrl", address)]
        );

        await service.StartAsync();

        Assert.That(await service.StopAsync(), Is.Zero);
        Assert.That(service.Output.Contains(Warning, StringComparison.Ordinal), Is.EqualTo(isWarned), service.Output);
    }
}
