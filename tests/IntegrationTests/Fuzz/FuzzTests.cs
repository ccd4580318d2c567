using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Documentation;
using ContactAppointment.IntegrationTests.Infrastructure;
using ApiOperation = ContactAppointment.IntegrationTests.Documentation.Operation;

namespace ContactAppointment.IntegrationTests.Fuzz;

/// <summary>
/// Random, boundary and hostile requests of every operation: none fails, none hangs, and every refusal is a problem that the OpenAPI
/// document declares. <c>CONTACTAPPOINTMENT_FUZZ_SEED</c> repeats a run.
/// </summary>
internal sealed class FuzzTests
{
    private const int FixedSeed = 20261125;
    private const int Workers = 4;
    private const int MaxTold = 30;
    private const long MemoryGrowth = 150L * 1024 * 1024;

    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(5);

    private readonly ConcurrentQueue<string> _mistakes = [];
    private TempFolder _data = null!;
    private PublishedService _service = null!;
    private ApiClient _client = null!;
    private OpenApiDocument _document = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _mistakes.Clear();
        _data = new TempFolder();
        _service = new PublishedService(_data.Path);
        await _service.StartAsync();
        _client = _service.CreateApiClient();
        _document = await OpenApiDocument.ReadAsync(_client.Http);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _client?.Dispose();
        await _service.DisposeAsync();
        _data.Dispose();
    }

    [Clause("errors.no-5xx", "errors.problem", "status.400", "text.trimmed")]
    [Test]
    public Task Every_Operation_ThreeThousandRequests_NoneFails() => RunAsync(3_000, FixedSeed);

    [Clause("errors.no-5xx")]
    [Test, Category("Soak")]
    public Task Every_Operation_TwentyThousandRequests_NoneFails() => RunAsync(20_000, Environment.TickCount);

    private async Task RunAsync(int count, int seed)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("CONTACTAPPOINTMENT_FUZZ_SEED"), CultureInfo.InvariantCulture, out var given))
            seed = given;
        Figures.Tell($"Fuzz: seed {seed}, {count} requests");
        var requests = new FuzzRequests(_document, seed);
        await requests.PrepareAsync(_client);
        var judge = new FuzzJudge(_document);
        var statuses = new ConcurrentDictionary<int, int>();
        var settled = 0L;
        var start = Stopwatch.GetTimestamp();

        for (var done = 0; done < count; done += count / 10)
        {
            await Parallel.ForEachAsync(
                Enumerable.Range(done, count / 10),
                new ParallelOptions { MaxDegreeOfParallelism = Workers },
                async (number, _) =>
                {
                    if (_mistakes.Count < MaxTold)
                        statuses.AddOrUpdate(await SendAsync(requests, judge, number), 1, (_, n) => n + 1);
                }
            );
            if (done == count * 3 / 10)
                settled = _service.MemoryBytes;
        }

        var told = string.Join(", ", statuses.OrderBy(s => s.Key).Select(s => $"{s.Key}: {s.Value}"));
        Figures.Tell(
            $"Fuzz: {requests.Operations} operations, {told}; {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s, memory {settled >> 20} MiB after 4/10 and {_service.MemoryBytes >> 20} MiB at the end"
        );
        Assert.That(_mistakes, Is.Empty, $"seed {seed}");
        Assert.That(statuses.Keys, Is.SupersetOf(new[] { 200, 201, 204, 400, 404, 413, 415 }), "all roads were gone");
        Assert.That(_service.Output, Does.Not.Contain("request failed"), "the log of failures");
        Assert.That(_service.MemoryBytes - settled, Is.LessThan(MemoryGrowth), "memory");
        await _client.ReadAsync("/contact/");
    }

    /// <summary>Sends a request, and again when it took too long: what hangs does so twice, a machine that was busy does not.</summary>
    private async Task<int> SendAsync(FuzzRequests requests, FuzzJudge judge, int number)
    {
        var status = 0;
        for (var i = 0; i < 2; i++)
        {
            var (operation, request) = requests.Make(number);
            var start = Stopwatch.GetTimestamp();
            status = await SendAsync(requests, judge, operation, request, number);
            if (Stopwatch.GetElapsedTime(start) < Hang)
                return status;
            Figures.Tell(
                $"Fuzz: {number} {operation} {request.Content?.Headers.ContentLength} took {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s"
            );
            request.Dispose();
        }

        _mistakes.Enqueue($"{number} {requests.Make(number).Operation}: took more than {Hang} twice, and answered {status}");
        return status;
    }

    private async Task<int> SendAsync(
        FuzzRequests requests,
        FuzzJudge judge,
        ApiOperation operation,
        HttpRequestMessage request,
        int number
    )
    {
        var sent = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync();
        request.Headers.Authorization ??= _client.Authorization;
        try
        {
            using var answer = await _client.Http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            var status = (int)answer.StatusCode;
            if (judge.MistakeOf(operation, status, answer.Content.Headers.ContentType, text, sent) is { } mistake)
                _mistakes.Enqueue(
                    $"{number} {request.Method} {request.RequestUri} {request.Content?.Headers.ContentType} {Start(sent)}: {status} {Start(text)}: {mistake}"
                );
            if (status == 201)
                requests.Remember(operation, JsonNode.Parse(text)!);
            return status;
        }
        catch (HttpRequestException e) when (sent?.Length > 1024 * 1024 && e.InnerException is IOException or SocketException)
        {
            return 413; // refused while it was still being sent
        }
    }

    private static string Start(byte[]? body) => body is null ? "" : Start(System.Text.Encoding.UTF8.GetString(body));

    private static string Start(string text) => text.Length < 700 ? text : text[..700] + "…";
}
