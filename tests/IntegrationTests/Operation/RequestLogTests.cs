using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Operation;

/// <summary>What an operator reads: one line for each request, and nothing about persons.</summary>
internal sealed class RequestLogTests
{
    private const string Canary = "Kanarienvogel";

    private TempFolder _data = null!;
    private PublishedService _service = null!;
    private ApiClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _data = new TempFolder();
        // Everything that can be logged of the service's own: a canary must not sit a level deeper either.
        _service = new PublishedService(_data.Path, ("Serilog:MinimumLevel:Default", "Verbose"));
        await _service.StartAsync();
        _client = _service.CreateApiClient();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client?.Dispose();
        await _service.DisposeAsync();
        _data.Dispose();
    }

    [TestCase("GET", "/contact/", "/contact/", 200)]
    [TestCase("HEAD", "/contact/", "/contact/", 200)]
    [TestCase("POST", "/contact", "/contact/", 400)]
    [TestCase("GET", "/contact/2147483000/", "/contact/{id}", 404)]
    [TestCase("GET", "//appointment//x", "/appointment/{id}", 404)]
    [TestCase("PATCH", "/appointmentnotes/1/", "/appointmentnotes/{id}", 415)]
    [TestCase("DELETE", "/contact/", "(no route)", 405)]
    [TestCase("OPTIONS", "/contact/", "(no route)", 204)]
    [TestCase("BREW", "/contact/", "(no route)", 405)]
    [TestCase("GET", "/nothing", "(no route)", 404)]
    public async Task Any_Request_LeavesOneLineThatTellsHowItWent(string method, string path, string route, int status)
    {
        var trace = Guid.NewGuid().ToString("N");
        var content = method == "POST" ? ApiClient.Json("{}") : null;

        await SendAsync(method, path, trace, content);

        var line = await Eventually.GetAsync(() => Task.FromResult(LinesOf(trace).SingleOrDefault()), "the request's line");
        Assert.That((string?)line["Method"], Is.EqualTo(method == "BREW" ? "(other)" : method));
        Assert.That((string?)line["Route"], Is.EqualTo(route));
        Assert.That((int?)line["Status"], Is.EqualTo(status));
        Assert.That((double?)line["Elapsed"], Is.Positive);
        Assert.That((Guid?)line["OrganizationUuid"], Is.EqualTo(_client.Organization));
        Assert.That((Guid?)line["UserUuid"], Is.EqualTo(_client.User));
        Assert.That((DateTimeOffset?)line["@t"], Is.EqualTo(DateTimeOffset.UtcNow).Within(TimeSpan.FromMinutes(5)));
    }

    [Test]
    public async Task Get_Problem_NamesTheTraceOfItsLine()
    {
        var problem = await (await _client.GetAsync("/contact/2147483001/")).ReadProblemAsync(System.Net.HttpStatusCode.NotFound);

        await Eventually.TrueAsync(() => Task.FromResult(LinesOf((string)problem["trace_id"]!).Count == 1), "the line of the problem");
    }

    [Test]
    public async Task Get_NoToken_IsOfNobody()
    {
        var trace = Guid.NewGuid().ToString("N");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/contact/");
        request.Headers.Add("traceparent", $"00-{trace}-0123456789abcdef-01");

        await _client.Http.SendAsync(request);

        var line = await Eventually.GetAsync(() => Task.FromResult(LinesOf(trace).SingleOrDefault()), "the request's line");
        Assert.That((int?)line["Status"], Is.EqualTo(401));
        Assert.That(line["OrganizationUuid"], Is.Null);
        Assert.That(line["UserUuid"], Is.Null);
    }

    [Clause("personal.log")]
    [Test]
    public async Task Any_PersonalData_StaysOutOfTheLog()
    {
        var address = $"{Canary}@example.com";
        var body = Bodies.Contact(
            ("first_name", Canary),
            ("notes", Canary),
            ("company", Canary),
            ("emails", new[] { new { email = address } }),
            ("addresses", new[] { new { street = Canary } }),
            ("phones", new[] { new { number = Canary } })
        );
        var contact = await _client.CreateAsync("/contact/", body);
        var appointment = await _client.CreateAsync(
            "/appointment/",
            Bodies.Appointment(("name", Canary), ("summary", Canary), ("address", Canary), ("notes", new[] { new { note = Canary } }))
        );
        await _client.CreateAsync(
            "/appointmentnotifications/",
            Bodies.Notification(appointment["uuid"], ("recipient", address), ("subject", Canary), ("send_notification", true))
        );
        await Eventually.TrueAsync(
            () => Task.FromResult(Directory.Exists(_data.Below("mail")) && Directory.GetFiles(_data.Below("mail")).Length > 0),
            "the mail"
        );
        await _client.SendAsync(HttpMethod.Post, "/contact/", ApiClient.Json(body), ("Idempotency-Key", Canary));
        await _client.GetAsync($"/contact/{contact["id"]}/history/");
        await _client.GetAsync($"/contact/{contact["id"]}/personal-data/");
        var erased = await _client.CreateAsync("/contact/", body);
        var erasure = await _client.DeleteAsync($"/contact/{erased["id"]}/personal-data/");
        Assert.That(erasure.StatusCode, Is.EqualTo(System.Net.HttpStatusCode.NoContent));
        await _client.PostAsync("/contact/", Bodies.Contact(("title", Canary), ("customer_type", Canary), ("contact_type", Canary)));
        await _client.PostAsync("/contact/", $$"""{"first_name":"{{Canary}}", {{Canary}}""");
        await _client.PatchAsync($"/contact/{contact["id"]}/", $$"""{"customer_id":"{{Canary}}"}""");
        await _client.PatchAsync($"/contact/{contact["id"]}/", $"{{\"{Canary}\":{{\"{Canary}\":[1,]}}}}");
        await _client.PostAsync("/appointmentnotifications/", Bodies.Notification(Canary, ("recipient", Canary)));
        await _client.GetAsync($"/contact/?search={Canary}&email={address}&ordering={Canary}&limit={Canary}");
        await _client.GetAsync($"/appointment/?cursor={Canary}&page_size={Canary}&owner={Canary}");
        await _client.GetAsync($"/contact/{Canary}/");
        await _client.GetAsync($"/{Canary}/{address}");
        await SendAsync(Canary, "/contact/", Guid.NewGuid().ToString("N"));
        await SendAsync("GET", "/contact/", Guid.NewGuid().ToString("N"), token: Canary);
        await SendAsync("GET", "/contact/", Guid.NewGuid().ToString("N"), token: TestTokens.For(Guid.NewGuid()) + Canary);
        var last = Guid.NewGuid().ToString("N");
        await SendAsync("GET", "/contact/", last);

        await Eventually.TrueAsync(() => Task.FromResult(LinesOf(last).Count == 1), "the last line");
        Assert.That(_service.Output, Does.Not.Contain(Canary).IgnoreCase);
    }

    [Clause("personal.log")]
    [Test, NotOnSqlServer] // which renames in another way
    public async Task Any_PersonalDataWhileTheServiceFails_StaysOutOfTheLog()
    {
        var body = Bodies.Contact(("first_name", Canary), ("emails", new[] { new { email = $"{Canary}@example.com" } }));
        var contact = await _client.CreateAsync("/contact/", body);
        var database = new TestDatabase(_data.Path);
        await database.RunAsync("ALTER TABLE contacts RENAME TO contacts_away");
        try
        {
            foreach (
                var answer in new[]
                {
                    await _client.PostAsync("/contact/", body),
                    await _client.PatchAsync($"/contact/{contact["uuid"]}/", body),
                    await _client.GetAsync($"/contact/?search={Canary}&email={Canary}@example.com"),
                    await _client.DeleteAsync($"/contact/{contact["uuid"]}/personal-data/"),
                }
            )
                Assert.That((int)answer.StatusCode, Is.EqualTo(500));
        }
        finally
        {
            await database.RunAsync("ALTER TABLE contacts_away RENAME TO contacts");
        }

        await Eventually.TrueAsync(
            () => Task.FromResult(_service.Log.Count(l => l.Contains("request failed", StringComparison.Ordinal)) >= 4),
            "four failures in the log"
        );
        Assert.That(_service.Output, Does.Not.Contain(Canary).IgnoreCase);
    }

    [Test]
    public void Start_OutsideDevelopment_LogsOneJsonObjectALine()
    {
        Assert.That(_service.Log, Is.Not.Empty);
        foreach (var line in _service.Log)
            Assert.That(JsonNode.Parse(line)!["@t"], Is.Not.Null, line);
    }

    [Test]
    public async Task Start_InDevelopment_LogsReadableLines()
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(data.Path, ("ASPNETCORE_ENVIRONMENT", "Development"));
        await service.StartAsync();
        using var client = service.CreateApiClient();

        await client.GetAsync("/contact/2147483000/");

        var expected =
            $@"\[\d\d:\d\d:\d\d INF\] GET /contact/\{{id\}} answered 404 in [\d.]+ ms to {client.User} of {client.Organization} [0-9a-f]{{32}}";
        await Eventually.TrueAsync(
            () => Task.FromResult(System.Text.RegularExpressions.Regex.IsMatch(service.Output, expected)),
            $"a line like {expected} in {service.Output}"
        );
    }

    private async Task SendAsync(string method, string path, string trace, HttpContent? content = null, string? token = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), _service.Root.AbsoluteUri.TrimEnd('/') + path)
        {
            Content = content,
        };
        request.Headers.Add("traceparent", $"00-{trace}-0123456789abcdef-01");
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            token ?? TestTokens.For(_client.Organization, _client.User)
        );
        (await _client.Http.SendAsync(request)).Dispose();
    }

    private List<JsonNode> LinesOf(string trace) =>
        [
            .. _service
                .Log.Where(line => line.Contains(trace, StringComparison.Ordinal) && line.Contains("\"Route\"", StringComparison.Ordinal))
                .Select(line => JsonNode.Parse(line)!),
        ];
}
