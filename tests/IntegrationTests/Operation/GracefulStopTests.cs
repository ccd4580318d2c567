using System.Net;
using System.Net.Sockets;
using System.Text;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Operation;

/// <summary>Asked to end, the program finishes what it has begun.</summary>
internal sealed class GracefulStopTests
{
    [Test]
    public async Task Terminate_RequestInFlight_IsFinishedBeforeTheProgramEnds()
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(data.Path);
        await service.StartAsync();
        using var client = service.CreateApiClient();
        var body = Encoding.UTF8.GetBytes(Bodies.Contact(("first_name", "Late")).ToJsonString());
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, service.Root.Port);
        var stream = connection.GetStream();
        var head = $"""
            POST /contact/ HTTP/1.1
            Host: 127.0.0.1:{service.Root.Port}
            Authorization: Bearer {TestTokens.For(client.Organization, client.User)}
            Content-Type: application/json
            Content-Length: {body.Length}
            Expect: 100-continue


            """.ReplaceLineEndings("\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        using var reader = new StreamReader(stream);
        Assert.That(await reader.ReadLineAsync(), Is.EqualTo("HTTP/1.1 100 Continue"), "the body is being waited for");

        service.Terminate();
        await Eventually.TrueAsync(() => IsClosedAsync(service.Root.Port), "no further connection to be taken");
        await stream.WriteAsync(body);
        var answer = await reader.ReadToEndAsync();

        Assert.That(answer.TrimStart(), Does.StartWith("HTTP/1.1 201 Created"));
        Assert.That(await service.ExitCodeAsync(), Is.Zero);
        await service.StartAsync();
        Assert.That((string?)(await client.ReadAsync("/contact/"))["results"]![0]!["first_name"], Is.EqualTo("Late"));
    }

    [Test]
    public async Task Terminate_NothingToDo_EndsWithZeroAndWithoutAnError()
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(data.Path);
        await service.StartAsync();

        var exitCode = await service.StopAsync();

        Assert.That(exitCode, Is.Zero);
        Assert.That(service.Output, Does.Not.Contain("\"@l\":\"Error\"").And.Not.Contain("\"@l\":\"Fatal\""));
    }

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
