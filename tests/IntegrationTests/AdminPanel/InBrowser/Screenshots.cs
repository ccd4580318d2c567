using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>Pictures of the pages, for people to look at.</summary>
internal static class Screenshots
{
    private static readonly string Folder = Repository.PathOf("artifacts/screenshots");

    /// <summary>Takes one of the whole page and one of what the window shows of it (<c>-window</c>), and returns where they lie.</summary>
    public static async Task<IReadOnlyList<string>> TakeAsync(IPage window, string name)
    {
        var (whole, part) = (Path.Combine(Folder, $"{name}.png"), Path.Combine(Folder, $"{name}-window.png"));
        await window.ScreenshotAsync(new() { Path = whole, FullPage = true });
        await window.ScreenshotAsync(new() { Path = part });
        return [whole, part];
    }
}
