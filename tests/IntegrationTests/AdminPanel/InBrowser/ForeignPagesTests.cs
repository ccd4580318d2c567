using ContactAppointment.Application.Users;
using ContactAppointment.IntegrationTests.Contract;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>A member who tries the pages of an organization that is not theirs.</summary>
internal sealed class ForeignPagesTests : StageTest
{
    private IPage _window = null!;

    [OneTimeSetUp]
    public async Task SignInAsync()
    {
        var name = $"member-{Guid.NewGuid():N}";
        await PanelClient.AddUserAsync(Stage.Api, new NewUser(name, UserRole.Member, Guid.CreateVersion7()), PanelStage.Password);
        _window = await OpenWindowAsync(isSignedIn: false);
        await _window.GotoAsync(new Uri(Stage.Root, "sign-in").AbsoluteUri);
        await _window.FillAsync("#user-name", name);
        await _window.FillAsync("#password", PanelStage.Password);
        await _window.ClickAsync("button[type=submit]");
        await _window.WaitForURLAsync(Stage.Root.AbsoluteUri);
    }

    [Clause("who.foreign.tells-nothing")]
    [TestCaseSource(typeof(PanelPage), nameof(PanelPage.OfOneThing))]
    public async Task Open_ThingOfAnotherOrganization_LooksLikeOneThatIsNotThere(PanelPage page)
    {
        var foreign = await LookAsync(page, Stage.ExampleOf);
        var unknown = await LookAsync(page, _ => Guid.CreateVersion7());

        Assert.That(foreign, Does.Contain("There is nothing here"));
        Assert.That(foreign, Is.EqualTo(unknown));
    }

    /// <summary>All that the person can see and read of a page, without the id that they gave themselves.</summary>
    private async Task<string> LookAsync(PanelPage page, Func<string, Guid?> exampleOf)
    {
        var path = page.PathWith(exampleOf);
        var answer = (await _window.GotoAsync(new Uri(Stage.Root, path).AbsoluteUri))!;
        await PanelBrowserTest.ConnectedAsync(_window);
        await _window.SettledAsync();
        var (title, text) = (await _window.TitleAsync(), await _window.Locator("body").InnerTextAsync());
        return $"{answer.Status}\n{title}\n{text}".Replace(path, "", StringComparison.Ordinal);
    }
}
