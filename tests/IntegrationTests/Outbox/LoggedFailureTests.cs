using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Outbox;

internal sealed class LoggedFailureTests
{
    [Clause("personal.log")]
    [TestCase("550-", "550 5.1.1")]
    [TestCase("451-", "451 4.7.1")]
    public async Task Send_ServerRepeatsTheRecipientInItsAnswer_LogsTheAnswerWithoutIt(string kind, string answer)
    {
        var recipient = kind + MailRequests.NewRecipient();
        using var data = new TempFolder();
        await using var smtp = await SmtpServer.StartAsync();
        await using var service = new PublishedService(data.Path, SmtpServer.SettingsFor(smtp.Port));
        await service.StartAsync();
        using var client = service.CreateApiClient();

        var uuid = await client.RequestMailAsync(recipient);

        await Eventually.TrueAsync(
            () => Task.FromResult(service.Output.Contains(answer, StringComparison.Ordinal)),
            $"{answer} for {uuid} in the log"
        );
        Assert.That(await service.StopAsync(), Is.Zero);
        Assert.That(service.Output, Does.Not.Contain(recipient).IgnoreCase);
    }
}
