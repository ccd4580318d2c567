using ContactAppointment.Application.Users;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>A service with an organization that has a little of everything, and an administrator who is signed in there.</summary>
internal sealed class PanelStage : IAsyncDisposable
{
    public const string Administrator = "grete.administrator";
    public const string Password = "correct horse battery";

    private readonly Dictionary<string, Guid> _examples = [];

    public ApiFactory Api { get; } = new();

    public ApiClient Client { get; private set; } = null!;

    /// <summary>The administrator's cookies.</summary>
    public string SignedIn { get; private set; } = "";

    public Uri Root => new(Api.ClientOptions.BaseAddress, "/admin/");

    public static async Task<PanelStage> SetAsync()
    {
        var stage = new PanelStage();
        stage.Client = stage.Api.CreateApiClient();
        await PanelClient.AddUserAsync(stage.Api, new NewUser(Administrator, UserRole.Administrator, null), Password);
        foreach (var (resource, example) in await DemoData.SeedAsync(stage.Api, stage.Client))
            stage._examples[resource] = example;
        var browser = await Browsers.TakeAsync();
        stage.SignedIn = await stage.SignInAsync(browser.Browser);
        await Browsers.ReturnAsync(browser);
        return stage;
    }

    /// <summary>One of a resource, which its page is tried with; null where there is none.</summary>
    public Guid? ExampleOf(string resource) => _examples.TryGetValue(resource, out var example) ? example : null;

    public Uri AddressOf(PanelPage page) => new(Root, page.PathWith(ExampleOf));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Api.DisposeAsync();
    }

    private async Task<string> SignInAsync(IBrowser browser)
    {
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(PanelBrowserTest.PatienceMilliseconds);
        await page.GotoAsync(new Uri(Root, "sign-in").AbsoluteUri);
        await page.FillAsync("#user-name", Administrator);
        await page.FillAsync("#password", Password);
        await page.ClickAsync("button[type=submit]");
        await page.WaitForURLAsync(Root.AbsoluteUri);
        await PanelBrowserTest.ConnectedAsync(page);
        await page.SelectOptionAsync("#organization", Client.Organization.ToString());
        await page.RunAndWaitForResponseAsync(
            () => page.ClickAsync(".organization button"),
            answer => answer.Request.Method == "POST" && answer.Request.IsNavigationRequest
        );
        return await context.StorageStateAsync();
    }
}
