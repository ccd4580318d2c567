using ContactAppointment.Domain.Contacts;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>Contacts written by hand.</summary>
internal sealed class ContactFormTests : PanelBrowserTest
{
    [Test]
    public async Task Save_NewContact_IsStoredWithItsLists()
    {
        var page = await OpenAsync("contacts/new");
        await page.FillAsync("#f-first_name", "Grete");
        await page.FillAsync("#f-last_name", "Müller");
        await page.ClickAsync("#emails-add");
        await page.FillAsync("#f-emails-0-email", "grete@example.com");
        await page.ClickAsync("#emails-add");
        await page.FillAsync("#f-emails-1-email", "office@example.com");
        await page.SelectOptionAsync("#f-emails-1-type", "office");
        await page.ClickAsync("#emails-1-up");
        await Expect(page.Locator("#f-emails-0-email")).ToHaveValueAsync("office@example.com");

        await SaveAsync(page);

        await Expect(page.Locator("h1")).ToHaveTextAsync("Grete Müller");
        var stored = (await Client.ReadAsync("/contact/"))["results"]![0]!;
        Assert.That(page.Url, Does.EndWith((string)stored["uuid"]!));
        Assert.That((string?)stored["emails"]![0]!["email"], Is.EqualTo("office@example.com"));
        Assert.That((string?)stored["emails"]![0]!["type"], Is.EqualTo("office"));
        Assert.That((string?)stored["emails"]![1]!["email"], Is.EqualTo("grete@example.com"));
    }

    [Test]
    public async Task Save_ChangedContact_ChangesThatAlone()
    {
        var path = await AddContactAsync(
            new
            {
                first_name = "Grete",
                company = "Acme",
                workflowlevel1_uuids = new[] { Guid.CreateVersion7() },
            }
        );
        var page = await OpenAsync(path);
        await page.FillAsync("#f-last_name", "Weber");

        await SaveAsync(page);

        await Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
        var stored = await Client.ReadAsync($"/contact/{path.Split('/')[1]}/");
        Assert.That((string?)stored["last_name"], Is.EqualTo("Weber"));
        Assert.That((string?)stored["company"], Is.EqualTo("Acme"));
        Assert.That(stored["workflowlevel1_uuids"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Save_NumberOfAnotherContact_SaysSoAtTheFieldThatNobodyLeft()
    {
        await AddContactAsync(
            new
            {
                first_name = "Grete",
                customer_id = 4711,
                workflowlevel1_uuids = Array.Empty<Guid>(),
            }
        );
        var page = await OpenAsync("contacts/new");
        await page.FillAsync("#f-first_name", "Hans");
        await page.FillAsync("#f-customer_id", "4711");

        await page.PressAsync("#f-customer_id", "Enter");

        await Expect(page.Locator("#f-customer_id-error")).ToBeVisibleAsync();
        await Expect(page.Locator("#f-customer_id")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    [Test]
    public async Task Leave_WrongField_ShowsTheApisMessageAndSavesNothing()
    {
        var tooLong = new string('x', PersonName.PartMaxLength + 1);
        var answer = await Client.PostAsync("/contact/", new { first_name = tooLong, workflowlevel1_uuids = Array.Empty<Guid>() });
        var message = (await answer.ReadErrorsAsync())["first_name"].Single();
        var page = await OpenAsync("contacts/new");

        await page.FillAsync("#f-first_name", tooLong);
        await page.PressAsync("#f-first_name", "Tab");

        await Expect(page.Locator("#f-first_name-error")).ToHaveTextAsync(message);
        await Expect(page.Locator("#f-first_name")).ToHaveAttributeAsync("aria-describedby", "f-first_name-error");
        Assert.That((int)(await Client.ReadAsync("/contact/"))["count"]!, Is.Zero);
    }

    [Test]
    public async Task Save_Refused_LeadsToTheFirstMistake()
    {
        var page = await OpenAsync("contacts/new");
        await page.FillAsync("#f-last_name", new string('x', PersonName.PartMaxLength + 1));
        await page.ClickAsync("#emails-add");
        await page.FillAsync("#f-emails-0-email", "nobody");

        await SaveAsync(page);

        await Expect(page.Locator("#f-last_name")).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing was saved");
    }

    [Test]
    public async Task AddAnEmail_PressedWhileTheOneBeforeIsWrong_DoesNotMoveFromUnderThePointer()
    {
        var page = await OpenAsync("contacts/new");
        await page.ClickAsync("#emails-add");
        await page.FillAsync("#f-emails-0-email", "nobody");

        await page.HoverAsync("#emails-add");
        await page.Mouse.DownAsync();

        await Expect(page.Locator("#f-emails-0-email")).ToBeFocusedAsync();
        await page.Mouse.UpAsync();
        await Expect(page.Locator("#f-emails-1-email")).ToBeFocusedAsync();
        await Expect(page.Locator("#f-emails-0-email-error")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Save_PressedWhileAFieldIsWrong_DoesNotMoveFromUnderThePointer()
    {
        var page = await OpenAsync("contacts/new");
        await page.ClickAsync("#emails-add");
        await page.FillAsync("#f-emails-0-email", "nobody");

        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).HoverAsync();
        await page.Mouse.DownAsync();

        await Expect(page.Locator("#f-emails-0-email")).ToBeFocusedAsync(); // which, once left, says below it what is wrong
        await page.Mouse.UpAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing was saved");
        await Expect(page.Locator("#f-emails-0-email")).ToBeFocusedAsync();
    }

    [Test]
    public async Task Save_DoubleClicked_MakesOneContact()
    {
        var page = await OpenAsync("contacts/new");
        await page.FillAsync("#f-last_name", "Müller");

        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).DblClickAsync(new() { Delay = 25 });

        await Expect(page.Locator("h1")).ToHaveTextAsync("Müller");
        await page.SettledAsync();
        Assert.That((int)(await Client.ReadAsync("/contact/"))["count"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task Open_VeryLongName_FitsTheWindow()
    {
        var page = await OpenAsync(
            await AddContactAsync(new { last_name = new string('W', PersonName.PartMaxLength), workflowlevel1_uuids = Array.Empty<Guid>() })
        );

        await page.SetViewportSizeAsync(360, 800);

        Assert.That(await page.OverflowsAsync(), Is.Empty);
    }

    [TestCase("emails", "#f-emails-0-email")]
    [TestCase("phones", "#f-phones-0-number")]
    [TestCase("addresses", "#f-addresses-0-street")]
    public async Task Add_AnEntry_LeadsIntoIt(string list, string field)
    {
        var page = await OpenAsync("contacts/new");

        await page.ClickAsync($"#{list}-add");

        await Expect(page.Locator(field)).ToBeFocusedAsync();
    }

    private static Task SaveAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
}
