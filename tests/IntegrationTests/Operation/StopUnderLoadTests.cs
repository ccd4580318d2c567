using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Operation;

/// <summary>Asked to end while 64 clients are at work, the program answers whatever it has begun.</summary>
internal sealed class StopUnderLoadTests
{
    private const int Clients = 64;

    [Test]
    public async Task Terminate_RequestsOf64ConnectionsInFlight_AnswersEachOfThem()
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(data.Path);
        await service.StartAsync();
        using var client = service.CreateApiClient();
        var requests = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => BeginAsync(service, client)));

        service.Terminate();
        await Eventually.TrueAsync(() => IsClosedAsync(service.Root.Port), "no further connection to be taken");
        var answers = await Task.WhenAll(requests.Select(FinishAsync));

        Assert.That(answers, Is.All.StartWith("HTTP/1.1 201 Created").And.All.Contains("\"uuid\""));
        Assert.That(await service.ExitCodeAsync(), Is.Zero);
        await service.StartAsync();
        Assert.That((int)(await client.ReadAsync("/contact/"))["count"]!, Is.EqualTo(Clients));
    }

    [Test]
    public async Task Terminate_64ClientsWriteAsFastAsTheyCan_CutsNoAnswerOffAndDoesNothingUnanswered()
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(data.Path);
        await service.StartAsync();
        using var client = service.CreateApiClient();
        var answered = new ConcurrentBag<string>();

        var writing = Task.WhenAll(
            Enumerable.Range(0, Clients).Select(_ => WriteUntilRefusedAsync(service, client.Organization, answered))
        );
        await Eventually.TrueAsync(() => Task.FromResult(answered.Count > 4 * Clients), "the load");
        var exitCode = await service.StopAsync();
        await writing;

        Figures.Tell($"Stop under load: {answered.Count} answers to {Clients} clients, none cut off");
        Assert.That(exitCode, Is.Zero);
        await service.StartAsync();
        var stored = (await client.ReadAsync("/contact/?limit=7000"))["results"]!.AsArray().Select(c => (string)c!["uuid"]!);
        Assert.That(stored, Is.EquivalentTo(answered), "whatever was begun was answered, and the reverse");
    }

    /// <summary>Writes until the program takes no more: a connection that ends before an answer has begun was not served.</summary>
    private static async Task WriteUntilRefusedAsync(PublishedService service, Guid organization, ConcurrentBag<string> answered)
    {
        using var client = service.CreateApiClient(organization);
        while (true)
        {
            HttpResponseMessage answer;
            try
            {
                answer = await client.PostAsync("/contact/", Bodies.Contact());
            }
            catch (HttpRequestException)
            {
                return; // the headers never came
            }

            // From here on every failure is an answer that was cut off.
            answered.Add((string)(await answer.ReadAsync(HttpStatusCode.Created))["uuid"]!);
        }
    }

    /// <summary>Sends a request up to its body, and waits until the program has begun with it.</summary>
    private static async Task<(TcpClient Connection, StreamReader Reader)> BeginAsync(PublishedService service, ApiClient client)
    {
        var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, service.Root.Port);
        var head = $"""
            POST /contact/ HTTP/1.1
            Host: 127.0.0.1:{service.Root.Port}
            Authorization: {client.Authorization}
            Content-Type: application/json
            Content-Length: {Body.Length}
            Expect: 100-continue


            """.ReplaceLineEndings("\r\n");
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        var reader = new StreamReader(connection.GetStream());
        Assert.That(await reader.ReadLineAsync(), Is.EqualTo("HTTP/1.1 100 Continue"));
        return (connection, reader);
    }

    private static async Task<string> FinishAsync((TcpClient Connection, StreamReader Reader) request)
    {
        using (request.Connection)
        {
            await request.Connection.GetStream().WriteAsync(Body);
            return (await request.Reader.ReadToEndAsync()).TrimStart();
        }
    }

    private static byte[] Body { get; } = Encoding.UTF8.GetBytes(Bodies.Contact(("first_name", "Late")).ToJsonString());

    private static async Task<bool> IsClosedAsync(int port)
    {
        try
        {
            using var probe = new TcpClient();
            await probe.ConnectAsync(IPAddress.Loopback, port);
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}
