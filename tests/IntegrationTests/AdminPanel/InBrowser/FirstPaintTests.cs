using System.Text.Json;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>How soon each page shows something: reported, as another machine has other figures.</summary>
internal sealed class FirstPaintTests : StageTest
{
    private const int Times = 10;

    [Test]
    public async Task Open_EachPageTenTimes_ReportsTheMedianOfTheFirstPaint()
    {
        var figures = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in PanelPage.All)
        {
            // Nothing stands between this window and the server, or that would be measured too.
            await using var context = await Browser.NewContextAsync(new() { StorageState = page.IsForStrangers ? null : Stage.SignedIn });
            var window = await context.NewPageAsync();
            window.SetDefaultTimeout(PanelBrowserTest.PatienceMilliseconds);
            await PaintAsync(window, page); // the first fills the browser's cache
            var paints = new List<double>();
            for (var i = 0; i < Times; i++)
                paints.Add(await PaintAsync(window, page));
            figures[page.Template] = (int)Math.Round(paints.Order().Skip((Times - 1) / 2).Take(2).Average());
        }

        Write(figures);
        Assert.That(figures.Keys, Is.EquivalentTo(PanelPage.All.Select(p => p.Template)));
        Assert.That(figures.Values, Is.All.Positive);
    }

    private async Task<double> PaintAsync(IPage window, PanelPage page)
    {
        await window.GotoAsync(Stage.AddressOf(page).AbsoluteUri, new() { WaitUntil = WaitUntilState.Commit });
        return await window.EvaluateAsync<double>(
            """
            () => new Promise(done => new PerformanceObserver(list => {
                const paint = list.getEntriesByName('first-contentful-paint')[0];
                if (paint) done(paint.startTime);
            }).observe({ type: 'paint', buffered: true }))
            """
        );
    }

    private static void Write(SortedDictionary<string, int> figures)
    {
        var folder = Directory.CreateDirectory(Repository.PathOf("artifacts/browser"));
        File.WriteAllText(Path.Combine(folder.FullName, "first-paint.json"), JsonSerializer.Serialize(figures));
        File.WriteAllLines(
            Path.Combine(folder.FullName, "first-paint.md"),
            [
                "# First paint of each page",
                "",
                $"The median of {Times} visits with a filled cache, in milliseconds from the request (`first-contentful-paint`).",
                "",
                "| page | ms |",
                "|---|---|",
                .. figures.Select(f => $"| `{f.Key}` | {f.Value} |"),
            ]
        );
        Figures.Tell($"First paint in ms, the median of {Times}: {string.Join(", ", figures.Select(f => $"{f.Key} {f.Value}"))}");
    }
}
