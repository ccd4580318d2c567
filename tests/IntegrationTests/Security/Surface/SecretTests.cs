using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Security.Surface;

/// <summary>Secrets come from the environment or from files, stand in nothing that the repository holds, and are never told.</summary>
[SqliteOnly] // the same on every store
internal sealed class SecretTests
{
    private const string Canary = "canary-canary-canary-canary-canary";

    private static readonly string[] Keys =
    [
        "Jwt:HmacSecret",
        "Mail:Password",
        "Metrics:Token",
        "AdminPanel:OpenIdConnect:ClientSecret",
        "AutoMapper:LicenseKey",
    ];

    [Test]
    public async Task Start_SecretInAFile_IsTaken()
    {
        using var data = new TempFolder();
        using var secrets = new TempFolder();
        await File.WriteAllTextAsync(secrets.Below("Jwt__HmacSecret"), TestTokens.Secret + "\n"); // as an editor leaves it
        await using var service = new PublishedService(data.Path, ("Jwt:HmacSecret", null), ("SecretsFolder", secrets.Path));
        await service.StartAsync();
        using var client = service.CreateApiClient();

        Assert.That((await client.GetAsync("/contact/")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Start_SecretInAFileAndInTheEnvironment_TheEnvironmentCounts()
    {
        using var data = new TempFolder();
        using var secrets = new TempFolder();
        await File.WriteAllTextAsync(secrets.Below("Jwt__HmacSecret"), Canary);
        await using var service = new PublishedService(data.Path, ("SecretsFolder", secrets.Path));
        await service.StartAsync();
        using var client = service.CreateApiClient();

        Assert.That((await client.GetAsync("/contact/")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("--Jwt:HmacSecret", Canary)]
    [TestCase("--ConnectionStrings:Default=Host=db;password = " + Canary)]
    [TestCase("--ConnectionStrings:Default", "Pwd=" + Canary)]
    [TestCase("/mail:password=" + Canary)]
    public async Task Start_SecretOnTheCommandLine_IsRefusedAndNotTold(params string[] arguments)
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(data.Path);

        await service.LaunchAsync(arguments);

        Assert.That(await service.ExitCodeAsync(), Is.EqualTo(1), service.Output);
        Assert.That(service.Output, Does.Contain("must not be given on the command line").And.Not.Contain(Canary));
    }

    [Test]
    public async Task Run_EverySecretACanary_TellsNone()
    {
        using var data = new TempFolder();
        var settings = Keys.Select((key, i) => (key, (string?)$"{Canary}-{i}")).ToArray();
        await using var service = new PublishedService(
            data.Path,
            [
                .. settings,
                ("Serilog:MinimumLevel:Default", "Verbose"),
                ("Serilog:MinimumLevel:Override:Microsoft", "Verbose"),
                ("Mail:Transport", "Smtp"),
                ("Mail:Host", "127.0.0.1"),
                ("Mail:Port", $"{FreePort.Find()}"),
                ("Mail:From", "from@example.org"),
                ("Mail:User", "somebody"),
                ("Metrics:Enabled", "true"),
                ("AdminPanel:OpenIdConnect:Authority", $"http://127.0.0.1:{FreePort.Find()}"),
                ("AdminPanel:OpenIdConnect:ClientId", "panel"),
            ]
        );
        await service.StartAsync();
        using var http = new HttpClient { BaseAddress = service.Root };
        var told = new List<string>();
        foreach (var path in new[] { "/", "/contact/", "/docs/swagger.json", "/health/ready", "/metrics", "/admin/sign-in", "/nothing" })
            told.Add(await (await http.GetAsync(path)).Content.ReadAsStringAsync());
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/contact/");
        asked.Headers.Authorization = new("Bearer", TestTokens.For(Guid.NewGuid()));
        told.Add(await (await http.SendAsync(asked)).Content.ReadAsStringAsync()); // signed with another secret

        Assert.That(await service.StopAsync(), Is.Zero);
        Assert.That(told, Has.None.Contains(Canary));
        Assert.That(service.Output, Does.Not.Contain(Canary));
    }

    [TestCase("PostgreSql", "Host=127.0.0.1;Port={0};Username=app;Password=" + Canary)]
    [TestCase("PostgreSql", "Host=127.0.0.1;Port=none;Username=app;Password=" + Canary)]
    [TestCase("PostgreSql", "Colour=red;Password=" + Canary)]
    [TestCase("SqlServer", "Data Source=127.0.0.1,{0};User Id=app;Password=" + Canary + ";Connect Timeout=2")]
    [TestCase("Sqlite", "Data Source=/nowhere/x.db;Password=" + Canary)]
    public async Task Start_DatabaseIsOutOfReach_DoesNotTellItsPassword(string provider, string connection)
    {
        using var data = new TempFolder();
        using var closed = new ClosedPort();
        var there = connection.Replace("{0}", $"{closed.Number}", StringComparison.Ordinal);
        await using var service = new PublishedService(
            data.Path,
            ("Database:Provider", provider),
            ("ConnectionStrings:Default", there),
            ("Serilog:MinimumLevel:Default", "Verbose")
        );

        await service.LaunchAsync();

        Assert.That(await service.ExitCodeAsync(), Is.EqualTo(1), service.Output);
        Assert.That(service.Output, Does.Contain("ConnectionStrings:Default").And.Not.Contain(Canary));
    }

    [Test]
    public async Task Repository_SettingsFiles_HoldNoSecret()
    {
        using var list = Process.Start(
            new ProcessStartInfo("git", ["ls-files", "*appsettings*.json"])
            {
                RedirectStandardOutput = true,
                WorkingDirectory = Repository.PathOf("."),
            }
        )!;
        var files = (await list.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(files, Is.Not.Empty);
        foreach (var file in files)
        {
            var settings = JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathOf(file)))!;
            foreach (var key in Keys)
                Assert.That(key.Split(':').Aggregate((JsonNode?)settings, (node, name) => node?[name]), Is.Null, $"{file} {key}");
            Assert.That(settings["ConnectionStrings"], Is.Null, file);
        }
    }
}
