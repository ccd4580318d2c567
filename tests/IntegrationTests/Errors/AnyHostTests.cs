using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Errors;

/// <summary>Hosts that make no web address: links begin with the public one.</summary>
internal sealed class AnyHostTests : ApiTest
{
    private const string Public = "https://service.example/base/";

    private static readonly object[] Hosts =
    [
        new TestCaseData("1.0", Array.Empty<string>()).SetArgDisplayNames("none"),
        new TestCaseData("1.1", new[] { "Host:" }).SetArgDisplayNames("empty"),
        new TestCaseData("1.1", new[] { "Host: host:99999" }).SetArgDisplayNames("port too high"),
        new TestCaseData("1.1", new[] { $"Host: {new string('h', 300)}" }).SetArgDisplayNames("too long"),
        new TestCaseData("1.1", new[] { "Host: h", "X-Forwarded-Host: h:99999" }).SetArgDisplayNames("forwarded"),
        new TestCaseData("1.1", new[] { "Host: h", "X-Forwarded-Proto: mailto" }).SetArgDisplayNames("no web scheme"),
    ];

    protected override (string Key, string? Value)[] Settings => [("PublicBaseUrl", Public)];

    [TestCaseSource(nameof(Hosts))]
    [Clause("errors.no-5xx")]
    public async Task List_HostThatMakesNoAddress_GoesOnAtThePublicAddress(string version, string[] headers)
    {
        for (var i = 0; i < 2; i++)
        {
            await Client.CreateAsync("/contact/", Bodies.Contact());
            await Client.CreateAsync("/appointment/", Bodies.Appointment());
        }

        var contacts = await Client.SendRawAsync($"GET /contact?limit=1 HTTP/{version}", headers);
        var appointments = await Client.SendRawAsync($"GET /appointment/?page_size=1 HTTP/{version}", headers);

        Assert.That(contacts.Status, Is.EqualTo(200), contacts.Answer);
        Assert.That(contacts.Answer, Does.Contain($"\"next\":\"{Public}contact?limit=1&offset=1\""));
        Assert.That(appointments.Status, Is.EqualTo(200), appointments.Answer);
        Assert.That(appointments.Answer, Does.Contain($"\"next\":\"{Public}appointment/?page_size=1&cursor="));
    }

    [TestCaseSource(nameof(Hosts))]
    public async Task Post_HostThatMakesNoAddress_TellsTheLocationAtThePublicAddress(string version, string[] headers)
    {
        var (status, answer) = await Client.SendRawAsync($"POST /contact/ HTTP/{version}", headers, """{"workflowlevel1_uuids":[]}""");

        Assert.That(status, Is.EqualTo(201), answer);
        Assert.That(answer, Does.Contain($"Location: {Public}contact/"));
    }
}
