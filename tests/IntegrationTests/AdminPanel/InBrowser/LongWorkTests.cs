using System.Net;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Contacts.DeleteContact;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>Work on many things at once, which shows how far it is and can be stopped.</summary>
internal sealed class LongWorkTests : PanelBrowserTest
{
    private readonly Turnstile _turnstile = new();

    [Test]
    public async Task Delete_ChosenContacts_ShowsTheCountStopsAfterTheOneInHandAndTells()
    {
        for (var i = 1; i <= 4; i++)
            await AddContactAsync(new { first_name = $"Contact {i}", workflowlevel1_uuids = Array.Empty<Guid>() });
        using var api = new ApiFactory(("DataFolder", Api.Folder.Path))
        {
            Replace = services => services.AddSingleton(_turnstile).Decorate<ICommandHandler<DeleteContactCommand, Unit>, SlowDelete>(),
        };
        using var client = api.CreateApiClient(Client.Organization);
        var page = await OpenAsync("contacts", api.ClientOptions.BaseAddress);
        await page.GetByLabel("Choose all on this page").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete the chosen (4)" }).ClickAsync();

        await page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();

        _turnstile.Let(1);
        await Expect(page.GetByText("1 of 4")).ToBeVisibleAsync();
        await Expect(page.Locator("progress")).ToHaveAttributeAsync("value", "1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Stop" })).ToBeDisabledAsync();
        _turnstile.Let(1);
        await Expect(page.GetByText("2 of 4 done.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Stopped: 2 were left as they are.")).ToBeVisibleAsync();
        Assert.That((int)(await Client.ReadAsync("/contact/"))["count"]!, Is.EqualTo(2));
        await page.CloseAsync(); // before its program stops, of which it would complain
    }

    [Test]
    public async Task Delete_OneWasChangedMeanwhile_IsLeftAndTold()
    {
        await AddContactAsync(new { first_name = "Anna", workflowlevel1_uuids = Array.Empty<Guid>() });
        var changed = await AddContactAsync(new { first_name = "Berta", workflowlevel1_uuids = Array.Empty<Guid>() });
        var page = await OpenAsync("contacts");
        await page.GetByLabel("Choose all on this page").CheckAsync();
        var patch = await Client.PatchAsync($"/contact/{changed.Split('/')[1]}/", new { company = "Acme" });
        Assume.That(patch.StatusCode, Is.EqualTo(HttpStatusCode.OK));

        await page.GetByRole(AriaRole.Button, new() { Name = "Delete the chosen (2)" }).ClickAsync();
        await page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();

        await Expect(page.GetByText("1 of 2 done.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Berta: Somebody else has changed it meanwhile.")).ToBeVisibleAsync();
        Assert.That((string?)(await Client.ReadAsync("/contact/"))["results"]![0]!["company"], Is.EqualTo("Acme"));
    }

    /// <summary>Lets so many through as it is told.</summary>
    private sealed class Turnstile
    {
        private readonly SemaphoreSlim _passes = new(0);

        public void Let(int count) => _passes.Release(count);

        public Task PassAsync(CancellationToken ct) => _passes.WaitAsync(ct);
    }

    private sealed class SlowDelete(ICommandHandler<DeleteContactCommand, Unit> inner, Turnstile turnstile)
        : ICommandHandler<DeleteContactCommand, Unit>
    {
        public async Task<Unit> HandleAsync(DeleteContactCommand command, CancellationToken ct)
        {
            await turnstile.PassAsync(ct);
            return await inner.HandleAsync(command, ct);
        }
    }
}
