using ContactAppointment.Application.Appointments.ListAppointments;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Contacts.ListContacts;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>Pages with something slow on them: the rest is there, and can be worked with, before it.</summary>
internal sealed class NothingWaitsTests : PanelBrowserTest
{
    private readonly HeldQueries _held = new();

    protected override Action<IServiceCollection> Replace =>
        services => services.AddSingleton(_held).Decorate(typeof(IQueryHandler<,>), typeof(HeldQueryHandler<,>));

    [TearDown]
    public void LetGo() => _held.LetGo();

    [Test]
    public async Task Contact_AppointmentsTakeLong_IsWorkedOnMeanwhile()
    {
        var path = await AddContactAsync();
        await Client.CreateAsync("/appointment/", Bodies.Appointment(("name", "First visit"), ("contact_uuid", path.Split('/')[1])));
        _held.Hold(typeof(ListAppointmentsQuery));

        var page = await OpenAsync(path);
        await page.FillAsync("#f-company", "Acme");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Loading …")).ToBeVisibleAsync();
        _held.LetGo();
        await Expect(page.GetByText("First visit")).ToBeVisibleAsync();
    }

    [Test]
    public async Task NewAppointment_ThePageIsShownLateToTheServer_TheFieldOneIsInKeepsTheFocus()
    {
        await AddContactAsync();
        var page = await OpenAsync("calendar?view=week&date=2026-11-25");
        var (isHeld, tellServer) = (false, new List<Action>());
        await page.RouteWebSocketAsync(
            "**/_blazor*",
            socket =>
            {
                var server = socket.ConnectToServer();
                server.OnMessage(frame => frame.PassTo(socket));
                socket.OnMessage(frame =>
                {
                    lock (tellServer)
                    {
                        if (isHeld && frame.Calls("OnRenderCompleted"))
                            tellServer.Add(() => frame.PassTo(server));
                        else
                            frame.PassTo(server);
                    }
                });
            }
        );
        await page.ReloadAsync();
        await ConnectedAsync(page);
        lock (tellServer)
            isHeld = true;

        await page.ClickAsync("[data-slot='2026-11-26T13:30']");
        await page.FillAsync("#f-contact_uuid", "grete");
        lock (tellServer)
        {
            isHeld = false;
            tellServer.ForEach(tell => tell()); // only now the server moves the focus to the page's heading
        }

        await Expect(page.GetByRole(AriaRole.Option)).ToBeVisibleAsync();
        await Expect(page.Locator("#f-contact_uuid")).ToBeFocusedAsync();
    }

    [Test]
    public async Task Contacts_TheyTakeLong_TheSearchIsThereMeanwhile()
    {
        await AddContactAsync();
        _held.Hold(typeof(ListContactsQuery));

        var page = await OpenAsync("contacts");
        await page.FillAsync("#search", "grete");

        await Expect(page.Locator("#search")).ToHaveValueAsync("grete");
        _held.LetGo();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Grete" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task Contacts_TheyTakeLong_AHeadingSortsThemMeanwhile()
    {
        await AddContactAsync();
        var page = await OpenAsync("contacts");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Grete" })).ToBeVisibleAsync();
        _held.Hold(typeof(ListContactsQuery));
        await page.FillAsync("#search", "grete");
        await Expect(page.Locator(".rz-datatable-loading").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Columnheader, new() { Name = "First name" }).ClickAsync();

        await page.WaitForURLAsync("**/contacts?search=grete&ordering=first_name");
        _held.LetGo();
        await Expect(page.Locator(".rz-datatable-loading")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Form_TypedIntoBeforeThePageAnswers_KeepsIt()
    {
        var page = await OpenAsync("");
        var negotiated = new TaskCompletionSource();
        await page.RouteAsync(
            "**/_blazor/negotiate**",
            async route =>
            {
                await negotiated.Task;
                await route.ContinueAsync();
            }
        );

        await page.GotoAsync(new Uri(Api.ClientOptions.BaseAddress, "/admin/contacts/new").AbsoluteUri);
        await page.FillAsync("#f-last_name", "Müller");
        await page.SelectOptionAsync("#f-title", "ms");
        await page.FillAsync("#f-first_name", "Gret");
        negotiated.SetResult();
        await ConnectedAsync(page);
        await Expect(page.Locator("#f-first_name")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync("e");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("Grete Müller");
        Assert.That((string?)(await Client.ReadAsync("/contact/"))["results"]![0]!["title"], Is.EqualTo("ms"));
    }
}
