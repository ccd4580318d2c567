using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Limits;

/// <summary>More than the service can do, asked of it by a generator (wrk) on the same machine.</summary>
internal sealed class OverloadTests
{
    private const long MemoryBound = 450L * 1024 * 1024;
    private const long MemoryBoundOfMany = 650L * 1024 * 1024;
    private const double LeastOfThePeak = 0.7;
    private const double LeastOfThePeakAmongMany = 0.2; // each of the connections costs something, too

    /// <summary>Half as many again as may be answered and wait at a time, by default.</summary>
    private const int Clients = 288;

    private static readonly TimeSpan HealthPace = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan HealthBound = TimeSpan.FromSeconds(5);

    private TempFolder _data = null!;

    [SetUp]
    public void MakeFolder() => _data = new TempFolder();

    [TearDown]
    public void RemoveFolder() => _data.Dispose();

    [Test]
    public async Task Get_MoreThanCanWait_IsRefusedWhileOthersAreAnsweredAndHealthAndMemoryStayWell()
    {
        await using var service = await StartAsync(("RateLimiting:MaxConcurrent", "4"), ("RateLimiting:MaxQueued", "16"));
        using var client = service.CreateApiClient();
        await FillAsync(client);

        var (load, slowestHealth) = await WithHealthAsync(service, AskAsync(client, connections: 200, seconds: 5));

        Figures.Tell(
            $"Refusals: {load}; health took {slowestHealth.TotalMilliseconds:0} ms at most; memory {service.MemoryBytes >> 20} MiB"
        );
        Assert.That(load.Answered, Is.Positive);
        Assert.That(load.Refused, Is.Positive);
        Assert.That(load.Broken, Is.Zero);
        Assert.That(slowestHealth, Is.LessThan(HealthBound));
        Assert.That(service.MemoryBytes, Is.LessThan(MemoryBound));
        await Eventually.TrueAsync(
            async () =>
            {
                using var answer = await client.GetAsync("/contact/");
                return answer.IsSuccessStatusCode;
            },
            "an answer after the storm"
        );
    }

    /// <summary>
    /// The load that saturates is what the best number of connections without a pause gets answered. Twice as much is asked by clients that
    /// pause after each answer and each refusal, for as long as it takes to ask no more and no less.
    /// </summary>
    [Test, Category("Soak")]
    public async Task Get_TwiceTheLoadThatSaturates_KeepsMostOfThePeakAndStaysHealthy()
    {
        await using var service = await StartAsync();
        using var client = service.CreateApiClient();
        await FillAsync(client);
        var peak = await PeakAsync(client);

        var (load, slowestHealth) = await AskingAsync(service, client, 2 * peak);

        Figures.Tell($"Overload: peak {peak:0} answers/s; {Told(service, load, peak, slowestHealth)}");
        Assert.That(load.Asked, Is.GreaterThan(1.8 * peak), "as much was asked");
        Assert.That(load.Answered, Is.GreaterThan(LeastOfThePeak * peak));
        Assert.That(load.Broken, Is.Zero);
        Assert.That(slowestHealth, Is.LessThan(HealthBound));
        Assert.That(service.MemoryBytes, Is.LessThan(MemoryBound));
    }

    /// <summary>Connections cost something whoever is answered on them, of the generator's time above all, which is the service's here.</summary>
    [Test, Category("Soak")]
    public async Task Get_TenThousandClientsAtATime_AreAnsweredOrRefusedAndHealthAndMemoryStayWell()
    {
        await using var service = await StartAsync();
        using var client = service.CreateApiClient();
        await FillAsync(client);
        var peak = await PeakAsync(client);

        var (load, slowestHealth) = await WithHealthAsync(service, AskAsync(client, 10_000, seconds: 20, pauseMilliseconds: 1000));

        Figures.Tell($"10000 clients: peak {peak:0} answers/s; {Told(service, load, peak, slowestHealth)}");
        Assert.That(load.Refused, Is.Positive);
        Assert.That(load.Answered, Is.GreaterThan(LeastOfThePeakAmongMany * peak));
        Assert.That(load.Broken, Is.Zero);
        Assert.That(slowestHealth, Is.LessThan(HealthBound));
        Assert.That(service.MemoryBytes, Is.LessThan(MemoryBoundOfMany));
    }

    private static async Task<double> PeakAsync(ApiClient client)
    {
        await AskAsync(client, connections: 64, seconds: 15); // warm
        var peak = 0.0;
        foreach (var connections in new[] { 16, 32, 64, 128 })
            peak = Math.Max(peak, (await AskAsync(client, connections, seconds: 4)).Answered);
        return peak;
    }

    /// <summary>Tries pauses until so many requests a second come together.</summary>
    private static async Task<(Load Load, TimeSpan SlowestHealth)> AskingAsync(PublishedService service, ApiClient client, double wanted)
    {
        const int Tries = 6;
        var pause = 1000 * Clients / wanted; // as if each answer came at once
        for (var i = 1; ; i++)
        {
            var (load, slowestHealth) = await WithHealthAsync(service, AskAsync(client, Clients, seconds: 8, pause));
            if (i == Tries || Math.Abs(load.Asked / wanted - 1) < 0.1)
                return (load, slowestHealth);
            pause = Math.Max(0.5, pause + 1000 * Clients * (1 / wanted - 1 / load.Asked));
        }
    }

    private static string Told(PublishedService service, Load load, double peak, TimeSpan slowestHealth) =>
        $"{load} ({load.Answered / peak:0.00} of the peak); health took {slowestHealth.TotalMilliseconds:0} ms at most; memory {service.MemoryBytes >> 20} MiB";

    private async Task<PublishedService> StartAsync(params (string, string?)[] limits)
    {
        var service = new PublishedService(
            _data.Path,
            [("RateLimiting:Enabled", "true"), ("RateLimiting:PerCaller", "0"), ("RateLimiting:PerAddress", "0"), .. limits]
        );
        await service.StartAsync();
        return service;
    }

    private static async Task FillAsync(ApiClient client)
    {
        for (var i = 0; i < 50; i++)
            await client.CreateAsync("/contact/", Bodies.Contact(("first_name", $"Contact {i}")));
    }

    /// <summary>Asks after the service's health for as long as something goes on.</summary>
    private static async Task<(Load Load, TimeSpan SlowestHealth)> WithHealthAsync(PublishedService service, Task<Load> going)
    {
        using var http = new HttpClient { BaseAddress = service.Root };
        var slowest = TimeSpan.Zero;
        using var pace = new PeriodicTimer(HealthPace); // one that asks all the time would be a load of its own
        while (!going.IsCompleted && await pace.WaitForNextTickAsync())
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await http.GetAsync("/health_check/");
            Assert.That(answer.IsSuccessStatusCode);
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
        }

        return (await going, slowest);
    }

    private static async Task<Load> AskAsync(ApiClient client, int connections, int seconds, double pauseMilliseconds = 0)
    {
        using var folder = new TempFolder();
        var script = folder.Below("pause.lua");
        // Any pause that is so long on the average, or all would ask in the same moment.
        await File.WriteAllTextAsync(
            script,
            pauseMilliseconds == 0
                ? ""
                : FormattableString.Invariant(
                    $"function delay() return math.floor(math.random() * {2 * pauseMilliseconds:0.###} + 0.5) end"
                )
        );
        using var wrk = Process.Start(
            new ProcessStartInfo(
                "wrk",
                [
                    "-t2",
                    $"-c{connections}",
                    $"-d{seconds}s",
                    "--timeout",
                    "30s",
                    "-s",
                    script,
                    "-H",
                    $"Authorization: {client.Authorization}",
                    new Uri(client.Http.BaseAddress!, "/contact/?limit=20").AbsoluteUri,
                ]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        var told = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        Assert.That(wrk.ExitCode, Is.Zero, told);
        var requests = Number(told, @"(\d+) requests in");
        var refused = Number(told, @"Non-2xx or 3xx responses: (\d+)");
        var span = Number(told, @"requests in ([\d.]+)s");
        var broken = Number(told, @"Socket errors: connect \d+, read (\d+)") + Number(told, @"Socket errors: connect (\d+)");
        return new Load((requests - refused) / span, refused / span, (int)broken);
    }

    private static double Number(string text, string pattern) =>
        Regex.Match(text, pattern) is { Success: true } found ? double.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    /// <summary>What became of a load, a second.</summary>
    private sealed record Load(double Answered, double Refused, int Broken)
    {
        public double Asked => Answered + Refused;

        public override string ToString() =>
            FormattableString.Invariant(
                $"{Asked:0} requests/s, {Answered:0} of them answered and {Refused:0} refused, {Broken} broken off"
            );
    }
}
