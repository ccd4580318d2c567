using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests;

/// <summary>Tests of the service through HTTP with a real mail server behind it.</summary>
internal abstract class MailTest : ApiTest
{
    private readonly ClosedPort _port = new();

    protected SmtpServer Smtp { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartSmtpServer() => Smtp = await _port.OpenAsync();

    [OneTimeTearDown]
    public async Task StopSmtpServer()
    {
        await Smtp.DisposeAsync();
        _port.Dispose();
    }

    protected override (string Key, string? Value)[] Settings =>
        [.. SmtpServer.SettingsFor(_port.Number), ("Outbox:FirstPause", "00:00:00.050"), ("Outbox:LongestPause", "00:00:01")];
}
