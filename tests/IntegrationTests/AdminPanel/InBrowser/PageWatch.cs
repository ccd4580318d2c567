using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>Notes what windows complain about, and lets none of them ask another host.</summary>
internal sealed class PageWatch
{
    private readonly List<string> _complaints = [];
    private readonly Lock _noting = new();

    private PageWatch() { }

    /// <summary>Takes what was noted so far: what stood on the console, errors, and requests to elsewhere.</summary>
    public IReadOnlyList<string> TakeComplaints()
    {
        lock (_noting)
        {
            string[] taken = [.. _complaints];
            _complaints.Clear();
            return taken;
        }
    }

    public static async Task<PageWatch> OverAsync(IBrowserContext context)
    {
        var watch = new PageWatch();
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                watch.Note($"{message.Type} on the console: {message.Text} ({message.Location})");
        };
        context.WebError += (_, error) => watch.Note($"error: {error.Error}");
        context.Page += (_, page) =>
        {
            page.WebSocket += (_, socket) =>
            {
                if (!IsOwn(socket.Url))
                    watch.Note($"socket to another host: {socket.Url}");
            };
        };
        await context.RouteAsync(
            address => !IsOwn(address),
            route =>
            {
                watch.Note($"request to another host: {route.Request.Url}");
                return route.AbortAsync("internetdisconnected");
            }
        );
        return watch;
    }

    private static bool IsOwn(string address) => new Uri(address) is { IsLoopback: true } or { Scheme: "data" or "blob" };

    private void Note(string complaint)
    {
        lock (_noting)
            _complaints.Add(complaint);
    }
}
