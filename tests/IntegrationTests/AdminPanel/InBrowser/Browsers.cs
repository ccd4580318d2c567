using System.Collections.Concurrent;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>Browsers that fixtures use one after the other: starting one takes longer than most tests, and two threads cannot share one.</summary>
internal static class Browsers
{
    private static readonly ConcurrentBag<OpenBrowser> Idle = [];

    public static async Task<OpenBrowser> TakeAsync()
    {
        if (Idle.TryTake(out var idle))
            return idle;
        Assertions.SetDefaultExpectTimeout(PanelBrowserTest.PatienceMilliseconds);
        var playwright = await Playwright.CreateAsync();
        return new OpenBrowser(playwright, await Browser.LaunchAsync(playwright));
    }

    /// <summary>Gives one back, with its windows closed.</summary>
    public static async Task ReturnAsync(OpenBrowser browser)
    {
        foreach (var context in browser.Browser.Contexts.ToList())
            await context.CloseAsync();
        Idle.Add(browser);
    }

    public static async Task CloseAllAsync()
    {
        while (Idle.TryTake(out var idle))
        {
            await idle.Browser.CloseAsync();
            idle.Playwright.Dispose();
        }
    }
}

/// <summary>A browser and what drives it.</summary>
internal sealed record OpenBrowser(IPlaywright Playwright, IBrowser Browser);
