using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.Documentation;

/// <summary>The interactive documentation, tried as a person does: with a browser that has no internet.</summary>
[SqliteOnly] // the same on every store
internal sealed class DocumentationInBrowserTests : ApiTest
{
    private const float PatienceMilliseconds = 60_000;

    private readonly List<string> _complaints = [];
    private readonly List<Uri> _requests = [];
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private IPage _page = null!;

    [SetUp]
    public async Task OpenBrowserAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await Browser.LaunchAsync(_playwright);
        _page = await _browser.NewPageAsync(
            new BrowserNewPageOptions
            {
                ViewportSize = new() { Width = 1500, Height = 1000 },
            }
        );
        _page.SetDefaultTimeout(PatienceMilliseconds);
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        _page.Console += (_, message) => Note(message.Type == "error", message.Text);
        _page.PageError += (_, error) => Note(true, error);
        _page.RequestFailed += (_, request) => Note(true, $"{request.Url} {request.Failure}");
        _page.Request += (_, request) =>
        {
            if (Uri.TryCreate(request.Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "ws" or "wss")
                _requests.Add(address);
        };
    }

    [TearDown]
    public async Task CloseBrowserAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
        _complaints.Clear();
        _requests.Clear();
    }

    [Clause("around.docs", "who.open.docs")]
    [Test]
    public async Task Docs_TokenEnteredAndCallMade_ShowsTheAnswerAndAsksNobodyElse()
    {
        await Client.CreateAsync("/contact/", Bodies.Contact(("first_name", "Jürgen")));

        await _page.GotoAsync(new Uri(Client.Http.BaseAddress!, "/docs/#tag/contacts/GET/contact").AbsoluteUri);
        await _page.GetByPlaceholder("Token").First.FillAsync(TestTokens.For(Client.Organization, Client.User));
        await _page.Locator("[id$='tag/contacts/GET/contact'] .show-api-client-button").ClickAsync();
        var dialog = _page.GetByRole(AriaRole.Dialog);
        var answer = await _page.RunAndWaitForResponseAsync(
            () => dialog.GetByRole(AriaRole.Button, new() { Name = "Send" }).First.ClickAsync(),
            response => new Uri(response.Url).AbsolutePath == "/contact"
        );

        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That(new Uri(answer.Url).Query, Is.Empty, "a filter is sent that nobody asked for");
        await Assertions.Expect(dialog).ToContainTextAsync("200 OK");
        await Assertions.Expect(dialog).ToContainTextAsync("\"first_name\": \"Jürgen\"");
        Assert.That(_requests.Select(r => r.Authority), Is.All.EqualTo(Client.Http.BaseAddress!.Authority));
        Assert.That(_complaints, Is.Empty);
    }

    private void Note(bool isComplaint, string text)
    {
        if (isComplaint)
            _complaints.Add(text);
    }
}
