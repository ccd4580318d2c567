using System.Text;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>What goes to and fro between a page of the panel and its circuit.</summary>
internal static class WebSocketFrameExtensions
{
    /// <summary>Whether the page calls this method of the circuit's hub.</summary>
    public static bool Calls(this IWebSocketFrame frame, string method) =>
        Encoding.UTF8.GetString(frame.Binary ?? []).Contains(method, StringComparison.Ordinal);

    public static void PassTo(this IWebSocketFrame frame, IWebSocketRoute to)
    {
        if (frame.Binary is { } bytes)
            to.Send(bytes);
        else
            to.Send(frame.Text!);
    }
}
