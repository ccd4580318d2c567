using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>Debian's Chromium, without a window, and with all that it would do on its own switched off.</summary>
internal static class Browser
{
    private const string Program = "/usr/bin/chromium";

    private static readonly string[] Quiet =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>Starts it. Where it is missing the test is left out, which CI does not allow.</summary>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        if (!File.Exists(Program))
            Assert.Ignore($"{Program} is not installed: run ./build.sh as root on Debian or Ubuntu, or install it by hand.");
        return playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Program,
                Headless = true,
                Args = Quiet,
            }
        );
    }
}
