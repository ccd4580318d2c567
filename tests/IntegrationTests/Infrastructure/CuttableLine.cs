using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>A port of this machine that leads to another one, until it is cut, or nothing gets through it.</summary>
internal sealed class CuttableLine : IAsyncDisposable
{
    private readonly ConcurrentBag<TcpClient> _ends = [];
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private volatile int _target;
    private readonly Task _work;
    private volatile bool _isCut;
    private volatile TaskCompletionSource _way = Opened();

    public CuttableLine(int target)
    {
        _target = target;
        _listener.Start();
        _work = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Root => new($"http://127.0.0.1:{Port}/");

    /// <summary>Ends every connection, and every new one at once.</summary>
    public void Cut()
    {
        _isCut = true;
        while (_ends.TryTake(out var end))
            end.Dispose();
    }

    /// <summary>Holds back all that is sent, in both directions; connections stay, and new ones are taken.</summary>
    public void Stall() => _way = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets connections through again, and what was held back.</summary>
    public void Mend()
    {
        _isCut = false;
        _way.TrySetResult();
    }

    /// <summary>Leads to another port from now on.</summary>
    public void LeadTo(int target) => _target = target;

    public async ValueTask DisposeAsync()
    {
        Cut();
        _listener.Stop();
        await _work;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // stopped
        }
    }

    private async Task CarryAsync(TcpClient near)
    {
        using var far = new TcpClient();
        using (near)
        {
            if (_isCut)
                return;
            _ends.Add(near);
            _ends.Add(far);
            try
            {
                await far.ConnectAsync(IPAddress.Loopback, _target);
                await Task.WhenAny(PumpAsync(near.GetStream(), far.GetStream()), PumpAsync(far.GetStream(), near.GetStream()));
            }
            catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // cut
            }
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer) is > 0 and var count)
        {
            await _way.Task;
            await to.WriteAsync(buffer.AsMemory(0, count));
        }
    }

    private static TaskCompletionSource Opened()
    {
        var way = new TaskCompletionSource();
        way.SetResult();
        return way;
    }
}
