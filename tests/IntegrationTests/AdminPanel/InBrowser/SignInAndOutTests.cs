using ContactAppointment.Application.Users;
using ContactAppointment.IntegrationTests.Contract;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>The way in, and the way out.</summary>
internal sealed class SignInAndOutTests : PanelBrowserTest
{
    [Clause("who.admin", "around.admin")]
    [Test]
    public async Task SignOut_AfterSigningIn_LeavesNothingToGoBackTo()
    {
        var contact = await AddContactAsync(new { first_name = "Secretary", workflowlevel1_uuids = Array.Empty<Guid>() });
        var page = await OpenAsync(contact);
        await Expect(page.Locator("#f-first_name")).ToHaveValueAsync("Secretary");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("Sign in");
        await page.GotoAsync(new Uri(Api.ClientOptions.BaseAddress, $"/admin/{contact}").AbsoluteUri);
        await Expect(page.Locator("h1")).ToHaveTextAsync("Sign in");
        await page.GoBackAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Sign in");
    }

    [Test]
    public async Task SignOut_OtherWindowsOfTheBrowser_ShowNothingAnyMore()
    {
        var contact = await AddContactAsync(new { first_name = "Secretary", workflowlevel1_uuids = Array.Empty<Guid>() });
        var page = await OpenAsync("contacts");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(new Uri(Api.ClientOptions.BaseAddress, $"/admin/{contact}").AbsoluteUri);
        await ConnectedAsync(other);
        await other.FillAsync("#f-last_name", "half typed");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await Expect(other.Locator("h1")).ToHaveTextAsync("Sign in");
        await Expect(other.Locator("body")).Not.ToContainTextAsync("Secretary");
    }

    [Test]
    public async Task Work_InAWindowWhoseSessionHasEndedElsewhere_IsRefused()
    {
        var contact = await AddContactAsync(new { first_name = "Grete", workflowlevel1_uuids = Array.Empty<Guid>() });
        var page = await OpenAsync(contact);
        await using var copy = await Browser.NewContextAsync(new() { StorageState = await page.Context.StorageStateAsync() });
        var elsewhere = await copy.NewPageAsync();
        await elsewhere.GotoAsync(new Uri(Api.ClientOptions.BaseAddress, "/admin/contacts").AbsoluteUri);
        await ConnectedAsync(elsewhere);
        await page.FillAsync("#f-first_name", "Mallory");

        await elsewhere.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(elsewhere.Locator("h1")).ToHaveTextAsync("Sign in");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("h1")).ToHaveTextAsync("Sign in");
        Assert.That((string?)(await Client.ReadAsync("/contact/"))["results"]![0]!["first_name"], Is.EqualTo("Grete"));
    }

    [Test]
    public async Task SignIn_TooManyFailedTries_LocksOutAlsoWithTheRightPassword()
    {
        var page = await OpenWindowAsync();
        await page.GotoAsync(new Uri(Api.ClientOptions.BaseAddress, "/admin/sign-in").AbsoluteUri);
        for (var i = 0; i < IUserAccounts.MaxFailedTries; i++)
        {
            await TryAsync(page, "wrong password");
            await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        }

        await TryAsync(page, Password);

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Too many failed tries.");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Sign in");
    }

    private async Task TryAsync(IPage page, string password)
    {
        await page.FillAsync("#user-name", UserName);
        await page.FillAsync("#password", password);
        await page.RunAndWaitForResponseAsync(
            () => page.ClickAsync("button[type=submit]"),
            answer => answer.Request is { Method: "POST", IsNavigationRequest: true }
        );
    }
}
