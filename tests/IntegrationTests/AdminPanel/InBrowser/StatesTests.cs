using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>Pages in states that nobody sees on opening them: they are as accessible, in light and dark.</summary>
internal sealed class StatesTests : PanelBrowserTest
{
    [Test]
    public async Task Form_WithListsAndMistakes_IsAccessible()
    {
        var page = await OpenAsync("contacts/new");
        foreach (var list in new[] { "emails", "phones", "addresses" })
            await page.ClickAsync($"#{list}-add");
        await page.FillAsync("#f-emails-0-email", "nobody");
        await page.FillAsync("#f-phones-0-number", "1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.Locator("#f-emails-0-email-error")).ToBeVisibleAsync();

        await IsAccessibleAsync(page);
    }

    [Test]
    public async Task Question_BeforeDeleting_IsAccessibleAndFits()
    {
        var page = await OpenAsync(await AddContactAsync());
        await page.SetViewportSizeAsync(360, 800);
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alertdialog)).ToBeVisibleAsync();
        await Screenshots.TakeAsync(page, "question-360");

        await IsAccessibleAsync(page);
    }

    [Test]
    public async Task Conflict_OfTwoEditors_IsAccessibleAndFits()
    {
        var path = await AddContactAsync();
        var page = await OpenAsync(path);
        await Client.PatchAsync($"/contact/{path.Split('/')[1]}/", new { first_name = "Greta", company = "Acme" });
        await page.FillAsync("#f-first_name", "Margarete");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.Locator("#conflict-title")).ToBeFocusedAsync();
        await Screenshots.TakeAsync(page, "conflict-1280");
        await page.SetViewportSizeAsync(360, 800);
        await Screenshots.TakeAsync(page, "conflict-360");

        await IsAccessibleAsync(page);
    }

    [Test]
    public async Task Menu_OpenedInANarrowWindow_IsAccessibleAndFits()
    {
        var page = await OpenAsync("contacts");
        await page.SetViewportSizeAsync(360, 800);
        await page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await Expect(page.Locator("nav a[href=settings]")).ToBeVisibleAsync();
        await Screenshots.TakeAsync(page, "menu-360");

        await IsAccessibleAsync(page);
    }

    [Test]
    public async Task List_WithNoMatchAndAWrongFilter_IsAccessible()
    {
        var page = await OpenAsync("contacts");
        await page.ClickAsync("summary");
        await page.FillAsync("#filter-phone", "none");
        await Expect(page.Locator("#filter-phone-error")).ToBeVisibleAsync();

        await IsAccessibleAsync(page);
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Button_UnderThePointer_HasContrast(ColorScheme scheme)
    {
        var page = await OpenAsync(
            await AddContactAsync(
                new { emails = new[] { new { email = "grete@example.com" } }, workflowlevel1_uuids = Array.Empty<Guid>() }
            )
        );
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        var faint = new List<string>();
        var kinds = new HashSet<string>();
        foreach (var button in await page.Locator(".rz-button:visible:enabled, nav a").AllAsync())
        {
            if (!kinds.Add(await button.GetAttributeAsync("class") ?? ""))
                continue;
            await button.HoverAsync();
            faint.AddRange(await page.ViolationsOfColourAsync());
        }

        Assert.That(kinds, Has.Count.GreaterThan(4));
        Assert.That(faint, Is.Empty);
    }

    private static async Task IsAccessibleAsync(IPage page)
    {
        await page.SettledAsync();
        var overflows = await page.OverflowsAsync();
        var inLight = await page.ViolationsAsync();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var inDark = await page.ViolationsOfColourAsync();

        Assert.That(overflows, Is.Empty);
        Assert.That(inLight, Is.Empty);
        Assert.That(inDark, Is.Empty, "in the dark");
    }
}
