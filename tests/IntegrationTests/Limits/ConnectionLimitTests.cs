using System.Net;
using System.Net.Sockets;
using System.Text;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Limits;

/// <summary>More connections than may be open at a time are closed at once, and there is room again when others go.</summary>
internal sealed class ConnectionLimitTests : ApiTest
{
    private const int Most = 3;

    protected override (string Key, string? Value)[] Settings =>
        [("RateLimiting:Enabled", "true"), ("RateLimiting:MaxConnections", $"{Most}")];

    [Test]
    public async Task Connect_MoreThanMayBe_AreClosedUntilOthersGo()
    {
        var root = Client.Http.BaseAddress!;
        // Those that the start of the host has left open go first.
        var open = new List<Socket>();
        await Eventually.TrueAsync(
            async () =>
            {
                var connection = await ConnectAsync(root);
                if (await IsAnsweredAsync(connection))
                    open.Add(connection);
                return open.Count == Most;
            },
            "as many connections as may be"
        );

        using (var beyond = await ConnectAsync(root))
            Assert.That(await IsAnsweredAsync(beyond), Is.False);
        foreach (var connection in open)
            Assert.That(await IsAnsweredAsync(connection));
        open[0].Dispose();

        await Eventually.TrueAsync(
            async () =>
            {
                using var later = await ConnectAsync(root);
                return await IsAnsweredAsync(later);
            },
            "room for another"
        );
        open.ForEach(c => c.Dispose());
    }

    private static async Task<Socket> ConnectAsync(Uri root)
    {
        var connection = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await connection.ConnectAsync(IPAddress.Loopback, root.Port);
        return connection;
    }

    private static async Task<bool> IsAnsweredAsync(Socket connection)
    {
        var buffer = new byte[4096];
        try
        {
            await connection.SendAsync(Encoding.Latin1.GetBytes("GET /health/live HTTP/1.1\r\nHost: h\r\n\r\n"));
            return await connection.ReceiveAsync(buffer) > 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
