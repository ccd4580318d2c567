using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Operation;

/// <summary>What an orchestrator asks; nobody needs a token for it.</summary>
[Clause("who.open.health")]
internal sealed class HealthTests
{
    private static readonly string[] Database = ["contacts.db", "contacts.db-wal", "contacts.db-shm"];

    [TestCase("/health_check/")]
    [TestCase("/health_check")]
    [TestCase("/health/ready")]
    [TestCase("/health/ready/")]
    [TestCase("/health/live")]
    [TestCase("/health/live/")]
    [Clause("around.health_check", "around.health.live", "around.health.ready")]
    public async Task Get_DatabaseAnswers_IsHealthy(string path)
    {
        using var api = new ApiFactory();
        using var http = api.CreateAnonymousClient();

        var response = await http.GetAsync(path);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo("Healthy"));
    }

    [SqliteOnly]
    [TestCase("/health_check/", HttpStatusCode.ServiceUnavailable)]
    [TestCase("/health/ready", HttpStatusCode.ServiceUnavailable)]
    [TestCase("/health/live", HttpStatusCode.OK)]
    [Clause("around.health_check", "around.health.live", "around.health.ready")]
    public async Task Get_DatabaseIsGone_IsReadyAgainOnlyWhenItIsBack(string path, HttpStatusCode meanwhile)
    {
        using var api = new ApiFactory();
        using var http = api.CreateAnonymousClient();
        await http.GetAsync(path);
        var files = Database.Where(file => File.Exists(api.Folder.Below(file))).ToList();
        Assert.That(files, Does.Contain("contacts.db"));

        files.ForEach(file => File.Move(api.Folder.Below(file), api.Folder.Below(file + ".away")));
        var gone = await http.GetAsync(path);
        files.ForEach(file => File.Move(api.Folder.Below(file + ".away"), api.Folder.Below(file)));
        var back = await http.GetAsync(path);

        Assert.That(gone.StatusCode, Is.EqualTo(meanwhile));
        Assert.That(back.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    [SqliteOnly]
    [Clause("around.health.ready")]
    public async Task Get_DatabaseWithoutASchema_IsNotReady()
    {
        using var api = new ApiFactory();
        using var http = api.CreateAnonymousClient();
        await new TestDatabase(api.Folder.Path).ScalarAsync("DROP TABLE data_protection_keys");

        var response = await http.GetAsync("/health/ready");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
    }
}
