using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>Work without a mouse.</summary>
internal sealed class KeyboardTests : PanelBrowserTest
{
    private const int Far = 100; // more steps than any page has places

    [Test]
    public async Task Keys_Alone_MakeAContactAndFindIt()
    {
        var page = await OpenAsync("");

        await TabToAsync(page, "nav a[href=contacts]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Contacts");
        await TabToAsync(page, "a[href='contacts/new']");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("New contact");
        await TabToAsync(page, "#f-title");
        await page.Keyboard.PressAsync("ArrowDown");
        await TypeAtAsync(page, "#f-first_name", "Grete");
        await TypeAtAsync(page, "#f-last_name", "Müller");
        await TabToAsync(page, "#phones-add");
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator("#f-phones-0-number")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("030 5550123");
        await Expect(page.Locator("#f-phones-0-number")).ToHaveValueAsync("030 5550123");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Grete Müller");
        await TabToAsync(page, "form a[href=contacts]");
        await page.Keyboard.PressAsync("Enter");
        await TypeAtAsync(page, "#search", "mueller");

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Müller" })).ToBeVisibleAsync();
        var stored = (await Client.ReadAsync("/contact/"))["results"]![0]!;
        Assert.That((string?)stored["title"], Is.EqualTo("mr"));
        Assert.That((string?)stored["phones"]![0]!["number"], Is.EqualTo("030 5550123"));
    }

    [Test]
    public async Task Keys_InTheGrid_SortIt()
    {
        await AddContactAsync();
        var page = await OpenAsync("contacts");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Grete" })).ToBeVisibleAsync();

        await TabToAsync(page, "th button");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("th[aria-sort=ascending]")).ToHaveCountAsync(1);
    }

    [Test]
    public async Task Keys_InAQuestion_StayThereAndAnswerIt()
    {
        var page = await OpenAsync("contacts/new");
        await TypeAtAsync(page, "#f-first_name", "Grete");
        await TabToAsync(page, "form a[href=contacts]");
        await page.Keyboard.PressAsync("Enter");
        var question = page.GetByRole(AriaRole.Alertdialog);
        await Expect(question).ToContainTextAsync("not saved");

        var wandered = new List<bool>();
        for (var i = 0; i < 6; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            wandered.Add(!await question.EvaluateAsync<bool>("dialog => dialog.contains(document.activeElement)"));
        }

        await page.Keyboard.PressAsync("Escape");

        await Expect(question).ToBeHiddenAsync();
        await Expect(page.Locator("#f-first_name")).ToHaveValueAsync("Grete");
        Assert.That(wandered, Has.None.True, "the focus left the question");
    }

    private static async Task TypeAtAsync(IPage page, string selector, string text)
    {
        await TabToAsync(page, selector);
        await page.Keyboard.TypeAsync(text);
        await Expect(page.Locator(selector)).ToHaveValueAsync(text);
    }

    /// <summary>Goes from place to place until it is there.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        await Expect(page.Locator(selector).First).ToBeVisibleAsync();
        for (var i = 0; i < Far; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }

        Assert.Fail($"No key leads to {selector}.");
    }
}
