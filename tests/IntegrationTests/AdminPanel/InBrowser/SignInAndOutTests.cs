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
