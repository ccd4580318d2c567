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
}
