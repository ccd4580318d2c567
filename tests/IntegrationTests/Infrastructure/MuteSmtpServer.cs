using System.Net;
using System.Net.Sockets;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>Takes connections and never says a word: whoever sends a mail here is in the middle of it for as long as a test wants.</summary>
internal sealed class MuteSmtpServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private TcpClient? _caller;

    public MuteSmtpServer()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
    }

    public int Port { get; }

    /// <summary>Waits until someone has connected.</summary>
    public async Task CalledAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        _caller = await _listener.AcceptTcpClientAsync(deadline.Token);
    }

    public void Dispose()
    {
        _caller?.Dispose();
        _listener.Dispose();
    }
}
