using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Operation;

/// <summary>A mistake in the settings ends the start, and the message names the key.</summary>
[SqliteOnly]
[Clause("config.validated")]
internal sealed class SettingsTests
{
    private static IEnumerable<TestCaseData> BadValues()
    {
        foreach (
            var url in new[]
            {
                "",
                "nonsense",
                "ftp://127.0.0.1:1",
                "http://127.0.0.1:99999",
                "http://127.0.0.1:1/path",
                "https://127.0.0.1:0",
            }
        )
            yield return Bad("Urls", url);
        yield return Bad("Urls", "http://127.0.0.1:0;nonsense");
        yield return Bad("PublicBaseUrl", "ftp://x");
        yield return Bad("PublicBaseUrl", "contacts.example.org");
        yield return Bad("ForwardedHeaders:KnownProxies", "127.0.0.1, proxy");
        yield return Bad("ForwardedHeaders:KnownProxies", "10.0.0.0/99");
        yield return Bad("DataFolder", "/dev/null/data");
        yield return Bad("Database:Provider", "Oracle");
        yield return Bad("Database:Provider", "");
        yield return Bad("Database:MigrateOnStart", "perhaps");
        yield return Bad("ConnectionStrings:Default", "no connection string");
        yield return Bad("ConnectionStrings:Default", "Colour=red");
        yield return Bad("Cors:AllowedOrigins", "*");
        yield return Bad("Cors:AllowedOrigins", "https://desk.example.com/path");
        yield return Bad("SecretsFolder", "/nowhere");
        yield return Bad("Jwt:HmacSecret", "");
        yield return Bad("Jwt:HmacSecret", "only 31 bytes, which is too few");
        yield return Bad("Jwt:PublicKey", "no PEM");
        yield return Bad("Jwt:PublicKey", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----");
        using (var rsa = RSA.Create(1024))
            yield return Bad("Jwt:PublicKey", rsa.ExportSubjectPublicKeyInfoPem()).SetArgDisplayNames("RSA with 1024 bits");
        using (var curve = ECDsa.Create(ECCurve.NamedCurves.nistP384))
            yield return Bad("Jwt:PublicKey", curve.ExportSubjectPublicKeyInfoPem()).SetArgDisplayNames("P-384");
        yield return Bad("Jwt:Authority", "http://sso.example.com");
        yield return Bad("Jwt:Authority", "sso");
        yield return Bad("Jwt:Issuer", "");
        foreach (var claim in new[] { "Organization", "User", "Username", "Superuser" })
            yield return Bad($"Jwt:Claims:{claim}", "");
        yield return Bad("Jwt:RequireScopes", "perhaps");
        yield return Bad("Limits:MaxBodyBytes", "0");
        yield return Bad("Limits:MaxBodyBytes", "much");
        yield return Bad("Limits:MaxListEntries", "1001");
        yield return Bad("Limits:MaxPageSize", "0");
        yield return Bad("Limits:RequestTimeout", "00:00:00");
        yield return Bad("RateLimiting:Enabled", "perhaps");
        yield return Bad("RateLimiting:PerCaller", "59");
        yield return Bad("RateLimiting:PerAddress", "-1");
        yield return Bad("RateLimiting:MaxConcurrent", "0");
        yield return Bad("RateLimiting:MaxQueued", "-1");
        yield return Bad("RateLimiting:MaxConnections", "-1");
        yield return Bad("Mail:Transport", "");
        yield return Bad("Mail:Transport", "Pigeon");
        yield return Bad("Mail:Language", "fr");
        yield return Bad("Mail:Language", "");
        yield return Bad("Mail:Port", "0");
        yield return Bad("Mail:Port", "many");
        yield return Bad("Mail:Security", "Some");
        yield return Bad("Mail:Security", "9");
        yield return Bad("Mail:From", "nobody");
        yield return Bad("Mail:Timeout", "0");
        yield return Bad("Mail:AnswerTimeout", "0");
        yield return Bad("Mail:TemplateFolder", "/nowhere");
        yield return Bad("Metrics:Enabled", "perhaps");
        yield return Bad("Metrics:Enabled", "true").Returns("Metrics:Url");
        yield return Bad("Metrics:Url", "https://localhost:9464");
        yield return Bad("Metrics:Token", "too short");
        yield return Bad("Scheduling:DefaultTimeZone", "Middle-earth");
        yield return Bad("Scheduling:DefaultTimeZone", "");
        yield return Bad("Outbox:Lease", "00:00:00");
        yield return Bad("Outbox:MaxParallel", "many");
        yield return Bad("History:KeptFor", "12:00:00");
        yield return Bad("Serilog:MinimumLevel:Default", "Loud").Returns("Serilog");

        static TestCaseData Bad(string key, string value) => new TestCaseData(key, value).Returns(key);
    }

    [TestCaseSource(nameof(BadValues))]
    [Clause("config.urls", "config.database.provider", "config.database.connection", "config.data-folder", "config.migrate-on-start")]
    [Clause("config.jwt.issuer", "config.jwt.secret", "config.jwt.one-key", "config.jwt.claims", "config.public-base-url")]
    [Clause("config.mail.transport", "config.mail.language", "config.mail.server", "config.mail.security")]
    [Clause("config.scheduling.default-time-zone")]
    public async Task<string> Start_BadValue_EndsWithAMessageThatNamesTheKey(string key, string value)
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(data.Path, (key, value));

        return await KeyOfFailureAsync(service);
    }

    [Test]
    [Clause("config.data-folder")]
    public async Task Start_DataFolderIsAFile_NamesTheKey()
    {
        using var data = new TempFolder();
        await File.WriteAllTextAsync(data.Below("file"), "");
        await using var service = new PublishedService(data.Below("file"));

        Assert.That(await KeyOfFailureAsync(service), Is.EqualTo("DataFolder"));
    }

    [Test]
    [Clause("config.urls")]
    public async Task Start_PortIsTaken_NamesTheKey()
    {
        using var data = new TempFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        await using var service = new PublishedService(data.Path, ("Urls", $"http://{other.LocalEndpoint}"));

        Assert.That(await KeyOfFailureAsync(service), Is.EqualTo("Urls"));
    }

    [TestCase("SqlServer")]
    [TestCase("PostgreSql")]
    [Clause("config.database.connection")]
    public async Task Start_ServerWithoutAConnection_NamesTheKey(string provider)
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(data.Path, ("Database:Provider", provider));

        Assert.That(await KeyOfFailureAsync(service), Is.EqualTo("ConnectionStrings:Default"));
    }

    [TestCase("SqlServer", "Database=contacts;User Id=app;Password=p")]
    [TestCase("PostgreSql", "Database=contacts;Username=app;Password=p")]
    [Clause("config.database.connection")]
    public async Task Start_ConnectionWithoutAServer_NamesTheKey(string provider, string connection)
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(
            data.Path,
            ("Database:Provider", provider),
            ("ConnectionStrings:Default", connection),
            ("Database:MigrateOnStart", "false")
        );

        Assert.That(await KeyOfFailureAsync(service), Is.EqualTo("ConnectionStrings:Default"));
    }

    [TestCase("SqlServer", "Data Source=127.0.0.1,{0};Database=contacts;User Id=app;Password=p;Encrypt=false", "Default")]
    [TestCase("PostgreSql", "Host=127.0.0.1;Port={0};Database=contacts;Username=app;Password=p", "Default")]
    [TestCase("PostgreSql", "Host=127.0.0.1;Port={0};Database=contacts;Username=app;Password=p", "Owner")]
    [Clause("config.database.connection")]
    public async Task Start_ServerIsDown_NamesTheKeyOfTheConnectionThatMigrates(string provider, string connection, string key)
    {
        using var data = new TempFolder();
        using var closed = new ClosedPort();
        var there = string.Format(CultureInfo.InvariantCulture, connection, closed.Number);
        await using var service = new PublishedService(
            data.Path,
            ("Database:Provider", provider),
            ("ConnectionStrings:Default", there),
            ("ConnectionStrings:Owner", key == "Owner" ? there : null)
        );

        Assert.That(await KeyOfFailureAsync(service), Is.EqualTo($"ConnectionStrings:{key}"));
        Assert.That(service.Output, Does.Contain("Database:MigrateOnStart"));
    }

    [Test]
    public async Task Start_CommandThatThereIsNot_EndsInsteadOfServing()
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(data.Path);

        await service.LaunchAsync("migrat");

        Assert.That(await service.ExitCodeAsync(), Is.EqualTo(1), service.Output);
        Assert.That(service.Output, Does.Contain("\"migrat\"").And.Not.Contain("   at "));
        Assert.That(File.Exists(data.Below("contacts.db")), Is.False);
    }

    [Test]
    [Clause("config.mail.server")]
    public async Task Start_SeveralMistakes_AreAllTold()
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(data.Path, ("Mail:Transport", "Smtp"), ("Mail:User", "me"), ("Jwt:Issuer", ""));

        await KeyOfFailureAsync(service);

        Assert.That(service.Output, Does.Contain("- Mail:Host").And.Contain("- Mail:From").And.Contain("- Mail:Password"));
        Assert.That(service.Output, Does.Contain("- Jwt:Issuer"));
    }

    [Test]
    [Clause("config.jwt.secret")]
    public async Task Start_SecretOf32Bytes_IsEnough()
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(data.Path, ("Jwt:HmacSecret", "exactly 32 bytes, which is enough"[..32]));

        Assert.DoesNotThrowAsync(service.StartAsync);
    }

    /// <summary>The key that the first line of a failed start begins with.</summary>
    private static async Task<string> KeyOfFailureAsync(PublishedService service)
    {
        await service.LaunchAsync();
        Assert.That(await service.ExitCodeAsync(), Is.EqualTo(1), service.Output);

        Assert.That(service.Output, Does.Contain("The service cannot start:").And.Not.Contain("   at "));
        var message = service.Output.Split('\n').First(line => line.StartsWith("- ", StringComparison.Ordinal));
        return System.Text.RegularExpressions.Regex.Match(message, @"Serilog|\w+(:\w+)+|DataFolder|SecretsFolder|PublicBaseUrl|Urls").Value;
    }
}
