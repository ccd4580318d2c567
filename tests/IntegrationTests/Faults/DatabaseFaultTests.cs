using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using ContactAppointment.IntegrationTests.Infrastructure.Stores;
using Npgsql;

namespace ContactAppointment.IntegrationTests.Faults;

/// <summary>
/// A PostgreSQL that stops, crashes, is out of reach, takes no connections, answers nothing or has no room: callers are told 503 and when
/// to try again, nothing is half done, and the same process goes on when it is over.
/// </summary>
[PostgreSqlOnly]
[Clause("errors.problem")]
[Clause("personal.log")]
internal sealed class DatabaseFaultTests
{
    private const string Canary = "Kanarienvogel";

    private TempFolder _data = null!;
    private OwnPostgreSql _server = null!;
    private PublishedService _service = null!;
    private ApiClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _data = new TempFolder();
        _server = await OwnPostgreSql.StartAsync();
        _service = new PublishedService(_data.Path, [.. _server.Settings, ("Limits:RequestTimeout", "00:00:05")]);
        await _service.StartAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _server.DisposeAsync();
        _data.Dispose();
    }

    [SetUp]
    public async Task BecomeANewOrganizationAsync()
    {
        _client = _service.CreateApiClient();
        await WorksAsync();
    }

    [TearDown]
    public void Leave()
    {
        _client.Dispose();
        if (TestContext.CurrentContext.Result.FailCount > 0)
            TestContext.Out.WriteLine(
                string.Join('\n', _service.Log.Where(line => line.Contains("\"@x\"", StringComparison.Ordinal)).TakeLast(1))
            );
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Any_ServerStopsOrCrashes_Is503UntilItIsBack(bool isCrash)
    {
        await (isCrash ? _server.CrashAsync() : _server.StopAsync());

        await AssertUnavailableAsync();
        Assert.That(await StatusAsync("/health_check/"), Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(await StatusAsync("/health/live"), Is.EqualTo(HttpStatusCode.OK));

        await _server.StartAgainAsync();
        await AssertRecoversAsync();
        Assert.That(await StatusAsync("/health_check/"), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Any_LineIsCut_Is503UntilItIsMended()
    {
        _server.Line.Cut();

        await AssertUnavailableAsync();

        _server.Line.Mend();
        await AssertRecoversAsync();
    }

    [Test]
    public async Task Any_NothingComesThroughTheLine_Is503WithinTheRequestTimeAndSomewhatMore()
    {
        _server.Line.Stall();

        await AssertUnavailableAsync();

        _server.Line.Mend();
        await AssertRecoversAsync();
    }

    [TestCase("ALTER ROLE app CONNECTION LIMIT 0", "ALTER ROLE app CONNECTION LIMIT -1", TestName = "too many clients")]
    [TestCase(
        "ALTER DATABASE contacts ALLOW_CONNECTIONS false",
        "ALTER DATABASE contacts ALLOW_CONNECTIONS true",
        TestName = "no connections allowed"
    )]
    [TestCase("ALTER ROLE app NOLOGIN", "ALTER ROLE app LOGIN", TestName = "no sign-in allowed")]
    public async Task Any_ServerRefusesConnections_Is503UntilItTakesThem(string refuse, string take)
    {
        await _server.RunAsync("postgres", refuse);
        await _server.EndConnectionsAsync();

        try
        {
            await AssertUnavailableAsync();
        }
        finally
        {
            await _server.RunAsync("postgres", take);
        }

        await AssertRecoversAsync();
    }

    [Test]
    public async Task Any_TableIsLocked_Is503AfterTheRequestTimeAndStoresNothing()
    {
        await using var other = await _server.ConnectAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using (var held = new NpgsqlCommand("LOCK TABLE contacts, appointments IN ACCESS EXCLUSIVE MODE", other, transaction))
            await held.ExecuteNonQueryAsync();

        await AssertUnavailableAsync();

        await transaction.RollbackAsync();
        await AssertRecoversAsync();
    }

    [Test]
    public async Task Patch_Deadlock_IsRepeatedAndSucceeds()
    {
        var (first, second) = (await WorksAsync(), await WorksAsync());
        await _server.RunAsync(
            $"""
            ALTER ROLE {OwnPostgreSql.Role} SET deadlock_timeout = '4s';
            CREATE FUNCTION lock_second() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
                $$ BEGIN PERFORM 1 FROM contacts WHERE uuid = '{second}' FOR UPDATE; RETURN NEW; END $$;
            CREATE TRIGGER lock_second BEFORE UPDATE ON contacts FOR EACH ROW WHEN (OLD.uuid = '{first}') EXECUTE FUNCTION lock_second();
            """
        );
        await _server.EndConnectionsAsync(); // new ones know the role's setting
        var before = await DeadlocksAsync();

        try
        {
            await using var other = await _server.ConnectAsync();
            await RunAsync(other, "SET deadlock_timeout = '5min'; BEGIN; SELECT 1 FROM contacts WHERE uuid = '" + second + "' FOR UPDATE");
            var change = UntilServedAsync(() => _client.PatchAsync($"/contact/{first}/", new { first_name = "Through" }));
            await Eventually.TrueAsync(
                async () => await _server.CountAsync("pg_stat_activity WHERE usename = 'app' AND wait_event_type = 'Lock'") > 0,
                "the service to wait for the lock"
            );
            await RunAsync(other, $"SELECT 1 FROM contacts WHERE uuid = '{first}' FOR UPDATE; COMMIT");

            Assert.That((await change).StatusCode, Is.EqualTo(HttpStatusCode.OK));
            await Eventually.TrueAsync(async () => await DeadlocksAsync() > before, "the deadlock in the server's figures");
            Assert.That((string?)(await _client.ReadAsync($"/contact/{first}/"))["first_name"], Is.EqualTo("Through"));
        }
        finally
        {
            await _server.RunAsync("DROP TRIGGER lock_second ON contacts; DROP FUNCTION lock_second");
        }

        Task<int> DeadlocksAsync() => _server.NumberAsync("SELECT deadlocks FROM pg_stat_database WHERE datname = 'contacts'");

        static async Task RunAsync(NpgsqlConnection connection, string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
            await command.ExecuteNonQueryAsync();
        }
    }

    [Test]
    public async Task Post_DiskIsFull_Is503UntilThereIsRoom()
    {
        using var disk = SmallDisk.Mount(megabytes: 24);
        await disk.GiveToAsync("postgres");
        await _server.RunAsync($"CREATE TABLESPACE small LOCATION '{disk.Path}'");
        await _server.RunAsync("ALTER TABLE contacts SET TABLESPACE small");
        try
        {
            disk.Fill();

            var answer = await Eventually.GetAsync(
                async () =>
                    await _client.PostAsync("/contact/", Bodies.Contact(("notes", new string('x', 6000))))
                        is { IsSuccessStatusCode: false } refused
                        ? refused
                        : null,
                "the last free page"
            );
            await AssertToldAsync(answer);
            await _client.ReadAsync("/contact/"); // reading goes on

            disk.Free();
            await AssertRecoversAsync();
        }
        finally
        {
            disk.Free();
            await _server.RunAsync("ALTER TABLE contacts SET TABLESPACE pg_default");
            await _server.RunAsync("DROP TABLESPACE small");
        }
    }

    /// <summary>Reads, writes and changes are all told to come again, and nothing of them stays.</summary>
    private async Task AssertUnavailableAsync()
    {
        await AssertToldAsync(await _client.PostAsync("/contact/", Bodies.Contact(("first_name", "Never"), ("notes", Canary))));
        await AssertToldAsync(await _client.GetAsync($"/contact/?search={Canary}"));
        await AssertToldAsync(
            await _client.SendAsync(
                HttpMethod.Post,
                "/appointment/",
                ApiClient.Json(Bodies.Appointment(("notes", new[] { new { note = "Never" } }))),
                ("Idempotency-Key", $"{Guid.NewGuid()}")
            )
        );
    }

    private static async Task AssertToldAsync(HttpResponseMessage answer)
    {
        await answer.ReadProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.That(answer.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(5)));
    }

    private async Task AssertRecoversAsync()
    {
        await UntilServedAsync(() => _client.GetAsync("/contact/"));
        await UntilServedAsync(() => _client.PostAsync("/contact/", Bodies.Contact(("first_name", "Back"))));
        Assert.That(await _server.CountAsync("contacts WHERE first_name = 'Never'"), Is.Zero);
        Assert.That(await _server.CountAsync("appointment_notes WHERE note = 'Never'"), Is.Zero);
        Assert.That(_service.Output, Does.Not.Contain("request failed"), "nothing is taken for a mistake of the service's own");
        Assert.That(_service.Output, Does.Not.Contain(Canary).IgnoreCase);
    }

    private async Task<string> WorksAsync() =>
        (string)
            (await (await UntilServedAsync(() => _client.PostAsync("/contact/", Bodies.Contact()))).ReadAsync(HttpStatusCode.Created))[
                "uuid"
            ]!;

    /// <summary>Tries again as long as it is told to.</summary>
    private static Task<HttpResponseMessage> UntilServedAsync(Func<Task<HttpResponseMessage>> send) =>
        Eventually.GetAsync(
            async () => await send() is { StatusCode: not HttpStatusCode.ServiceUnavailable } served ? served : null,
            "an answer other than 503"
        );

    private async Task<HttpStatusCode> StatusAsync(string path) => (await _client.Http.GetAsync(path)).StatusCode;
}
