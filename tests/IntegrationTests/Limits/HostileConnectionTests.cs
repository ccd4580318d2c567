using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Limits;

/// <summary>Clients that send too much, too slowly, or what is no HTTP: they are cut off, and hold up nobody.</summary>
internal sealed class HostileConnectionTests : ApiTest
{
    private const int Many = 64;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    protected override (string Key, string? Value)[] Settings => [("Limits:RequestTimeout", "00:00:05")];

    private static IEnumerable<TestCaseData> Broken()
    {
        const string Line = "POST /contact/ HTTP/1.1\r\nHost: h\r\n";
        yield return Case("no HTTP", "\u0016\u0003\u0001 garbage\r\n\r\n");
        yield return Case("another version", "GET / HTTP/9.9\r\nHost: h\r\n\r\n");
        yield return Case("a line that is too long", $"GET /{new string('a', 17_000)} HTTP/1.1\r\nHost: h\r\n\r\n");
        yield return Case("headers that are too long", $"GET / HTTP/1.1\r\nHost: h\r\n{Headers(5, 8_000)}\r\n");
        yield return Case("too many headers", $"GET / HTTP/1.1\r\nHost: h\r\n{Headers(200, 10)}\r\n");
        yield return Case("NUL in a header", "GET / HTTP/1.1\r\nHost: h\r\nX: a\0b\r\n\r\n");
        yield return Case("a folded header", "GET / HTTP/1.1\r\nHost: h\r\nX: a\r\n b\r\n\r\n");
        yield return Case("no host", "GET / HTTP/1.1\r\n\r\n");
        yield return Case("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
        yield return Case("a length below nothing", $"{Line}Content-Length: -1\r\n\r\n");
        yield return Case("a length that is too great", $"{Line}Content-Length: 99999999999999999999\r\n\r\n");
        yield return Case("two lengths", $"{Line}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{{}}");
        yield return Case("an unknown transfer coding", $"{Line}Transfer-Encoding: gzip\r\n\r\n");

        static TestCaseData Case(string name, string request) => new TestCaseData(request).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Broken))]
    [Clause("errors.no-5xx", "status.414", "status.431")]
    public async Task Any_BrokenRequest_IsRefusedOrCutOff(string request)
    {
        using var connection = await ConnectAsync();
        await connection.SendAsync(Encoding.Latin1.GetBytes(request));

        var answer = await ReadToEndAsync(connection);

        Assert.That(answer, Is.Empty.Or.Matches("^HTTP/1.1 (4[0-9][0-9]|505) "));
        await Client.ReadAsync("/contact/");
    }

    [TestCase(16_000, "200")]
    [TestCase(17_000, "414")]
    [Clause("status.414")]
    public async Task Get_LineOfSomeLength_IsTakenUpToSixteenKilobytes(int length, string status)
    {
        using var connection = await StartAsync($"GET /?{new string('a', length)} HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");

        Assert.That(await ReadToEndAsync(connection), Does.StartWith($"HTTP/1.1 {status} "));
    }

    [TestCase(4, 7_900, "200")]
    [TestCase(5, 7_900, "431")]
    [TestCase(110, 10, "431")]
    [Clause("status.431")]
    public async Task Get_HeadersOfSomeLength_AreTakenUpToThirtyTwoKilobytesAndAHundred(int count, int length, string status)
    {
        using var connection = await StartAsync($"GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n{Headers(count, length)}\r\n");

        Assert.That(await ReadToEndAsync(connection), Does.StartWith($"HTTP/1.1 {status} "));
    }

    [Test]
    public async Task Any_ChunksThatAreNone_Returns400()
    {
        using var connection = await ConnectAsync();
        await connection.SendAsync(Encoding.Latin1.GetBytes($"{Head("Transfer-Encoding: chunked")}zz\r\n{{}}\r\n0\r\n\r\n"));

        Assert.That(await ReadToEndAsync(connection), Does.StartWith("HTTP/1.1 400 "));
    }

    [Test]
    public async Task Any_SlowSenders_AreCutOffAndHoldUpNobody()
    {
        var headers = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => StartAsync("GET /contact/ HTTP/1.1\r\nHost: h\r\n")));
        var bodies = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => StartAsync(Head("Content-Length: 100000") + "{")));
        var trickles = headers.Select(c => TrickleAsync(c, "X: y\r\n")).Concat(bodies.Select(c => TrickleAsync(c, " ")));
        var cuts = Task.WhenAll(trickles.ToList());

        var slowest = TimeSpan.Zero;
        while (!cuts.IsCompleted)
        {
            var start = Stopwatch.GetTimestamp();
            await Client.ReadAsync("/contact/");
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
        }

        var answers = await cuts;
        Figures.Tell(
            $"Slow senders: {answers.Length} cut off, the slowest ordinary request beside them took {slowest.TotalSeconds:0.00} s"
        );
        Assert.That(answers, Is.All.Matches<string>(a => a.Length == 0 || a.StartsWith("HTTP/1.1 408 ", StringComparison.Ordinal)));
        Assert.That(answers.Where(a => a.Contains("application/problem+json", StringComparison.Ordinal)), Is.Not.Empty, "what is told");
        foreach (var connection in headers.Concat(bodies))
            connection.Dispose();
    }

    private static string Headers(int count, int length) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"X{i}: {new string('x', length)}\r\n"));

    private string Head(string length) =>
        $"POST /contact/ HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nAuthorization: {Client.Authorization}\r\n{length}\r\n\r\n";

    private async Task<Socket> ConnectAsync()
    {
        var connection = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await connection.ConnectAsync(IPAddress.Loopback, Client.Http.BaseAddress!.Port);
        return connection;
    }

    private async Task<Socket> StartAsync(string text)
    {
        var connection = await ConnectAsync();
        await connection.SendAsync(Encoding.Latin1.GetBytes(text));
        return connection;
    }

    /// <summary>Sends a little now and then until the service has had enough, and returns what it said.</summary>
    private static async Task<string> TrickleAsync(Socket connection, string little)
    {
        var answer = ReadToEndAsync(connection);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        while (!answer.IsCompleted && await timer.WaitForNextTickAsync())
            try
            {
                await connection.SendAsync(Encoding.Latin1.GetBytes(little));
            }
            catch (SocketException)
            {
                break; // it was closed between the two
            }

        return await answer;
    }

    private static async Task<string> ReadToEndAsync(Socket connection)
    {
        using var deadline = new CancellationTokenSource(Patience);
        var text = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            while (await connection.ReceiveAsync(buffer, deadline.Token) is > 0 and var count)
                text.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }
        catch (SocketException) { } // reset instead of closed

        return text.ToString();
    }
}
