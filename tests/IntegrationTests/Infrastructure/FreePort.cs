using System.Net;
using System.Net.Sockets;

namespace ContactAppointment.IntegrationTests.Infrastructure;

internal static class FreePort
{
    // Below the ports that the system gives to outgoing connections (32768 and up on Linux): one of those would be taken by somebody
    // else while a service that is killed and started again does not listen.
    private const int First = 10000;
    private const int Last = 32000;

    /// <summary>A port of the loopback address that nobody listens on now.</summary>
    public static int Find()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, Last);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: another one.
            }
        }
    }
}
