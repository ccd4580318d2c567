using System.Net;
using System.Net.Sockets;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>A port that refuses every connection and that nobody else gets meanwhile: bound, and never listening.</summary>
internal sealed class ClosedPort : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public ClosedPort()
    {
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Number = ((IPEndPoint)_socket.LocalEndPoint!).Port;
    }

    public int Number { get; }

    /// <summary>Starts a mail server on the port.</summary>
    public Task<SmtpServer> OpenAsync()
    {
        Dispose();
        return SmtpServer.StartAsync(Number);
    }

    public void Dispose() => _socket.Dispose();
}
