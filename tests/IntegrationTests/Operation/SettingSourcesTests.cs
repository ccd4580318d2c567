using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Operation;

/// <summary>Where a setting may stand, and which of them counts.</summary>
[SqliteOnly]
internal sealed class SettingSourcesTests
{
    [TestCase(null, null, "bifrost", Description = "what appsettings.json says")]
    [TestCase("of-the-environment", null, "of-the-environment")]
    [TestCase(null, "of-the-command-line", "of-the-command-line")]
    [TestCase("of-the-environment", "of-the-command-line", "of-the-command-line")]
    [Clause("config.sources", "config.jwt.issuer")]
    public async Task Start_IssuerByOneSourceOrTwo_TheLaterCounts(string? environment, string? commandLine, string expected)
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(data.Path, environment is null ? [] : [("Jwt:Issuer", environment)])
        {
            Arguments = commandLine is null ? [] : ["--Jwt:Issuer", commandLine],
        };
        await service.StartAsync();

        foreach (var issuer in new[] { "bifrost", "of-the-environment", "of-the-command-line" })
        {
            var token = TestTokens.Issue(new Dictionary<string, object?> { ["organization_uuid"] = Guid.NewGuid() }, issuer);
            using var client = new ApiClient(new HttpClient { BaseAddress = service.Root }, token, default, default);
            var response = await client.GetAsync("/contact/");

            Assert.That(response.StatusCode, Is.EqualTo(issuer == expected ? HttpStatusCode.OK : HttpStatusCode.Unauthorized), issuer);
        }
    }
}
