using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>The list of contacts, as one types.</summary>
internal sealed class ContactListTests : PanelBrowserTest
{
    [Test]
    public async Task Type_InTheSearch_NarrowsTheList()
    {
        await AddContactAsync(
            new
            {
                first_name = "Grete",
                last_name = "Müller",
                workflowlevel1_uuids = Array.Empty<Guid>(),
            }
        );
        await AddContactAsync(
            new
            {
                first_name = "Hans",
                last_name = "Weber",
                workflowlevel1_uuids = Array.Empty<Guid>(),
            }
        );
        var page = await OpenAsync("contacts");
        await Expect(page.GetByText("Weber")).ToBeVisibleAsync();

        await page.Locator("#search").PressSequentiallyAsync("muller"); // faster than the server answers

        await Expect(page.GetByText("Weber")).ToBeHiddenAsync();
        await Expect(page.GetByText("Müller")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Open_APageBeyondTheLast_ShowsTheLast()
    {
        for (var i = 10; i < 40; i++)
            await AddContactAsync(new { first_name = $"Grete {i}", workflowlevel1_uuids = Array.Empty<Guid>() });
        var page = await OpenAsync("contacts");
        var steps = await page.EvaluateAsync<int>("() => history.length");

        await page.GotoAsync(new Uri(new Uri(page.Url), "contacts?page=99999").AbsoluteUri);

        await page.WaitForURLAsync("**/contacts?page=2");
        await Expect(page.Locator(".rz-pager-summary")).ToContainTextAsync("Page 2 of 2");
        Assert.That(await page.EvaluateAsync<int>("() => history.length"), Is.EqualTo(steps + 1));
    }

    [Test]
    public async Task Search_SortAndTurn_AreKeptByTheAddressOverReloadAndWayBack()
    {
        for (var i = 10; i < 40; i++)
            await AddContactAsync(
                new
                {
                    first_name = $"Grete {i}",
                    company = "Acme",
                    workflowlevel1_uuids = Array.Empty<Guid>(),
                }
            );
        await AddContactAsync();
        var page = await OpenAsync("contacts");
        await page.Locator("#search").PressSequentiallyAsync("ac");
        await page.WaitForURLAsync("**/contacts?search=ac"); // who rests while typing is not taken back to that
        await page.Locator("#search").PressSequentiallyAsync("me");
        await page.WaitForURLAsync("**/contacts?search=acme");
        var sort = page.GetByRole(AriaRole.Columnheader, new() { Name = "First name" });
        await sort.ClickAsync();
        await page.WaitForURLAsync("**/contacts?search=acme&ordering=first_name");
        await sort.ClickAsync();
        await page.WaitForURLAsync("**/contacts?search=acme&ordering=-first_name");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go to next page" }).ClickAsync();
        await page.WaitForURLAsync("**/contacts?search=acme&ordering=-first_name&page=2");
        await LastFiveAsync();

        await page.ReloadAsync();
        await ConnectedAsync(page);
        await LastFiveAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Grete 14" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Grete 14");
        await page.GoBackAsync();
        await LastFiveAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Grete 14" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the list" }).ClickAsync();
        await LastFiveAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Go to previous page" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Grete 39" })).ToBeVisibleAsync();
        await page.GoBackAsync();
        await LastFiveAsync();
        await page.ClickAsync("nav a[href=contacts]");
        await Expect(page.Locator("#search")).ToHaveValueAsync("");
        await Expect(page.Locator("tbody tr").First).ToContainTextAsync("Grete");
        await Expect(page.Locator(".rz-pager-summary")).ToContainTextAsync("31");

        async Task LastFiveAsync()
        {
            await Expect(page.Locator("tbody tr")).ToHaveCountAsync(5);
            await Expect(page.Locator("tbody tr").First).ToContainTextAsync("Grete 14");
            await Expect(page.Locator("#search")).ToHaveValueAsync("acme");
            await Expect(page.Locator("th[aria-sort=descending]")).ToHaveCountAsync(1);
            await Expect(page.Locator(".rz-pager-page.rz-state-active")).ToHaveTextAsync("2");
        }
    }
}
