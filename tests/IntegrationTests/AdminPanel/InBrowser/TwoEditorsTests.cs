namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>Two people with the same contact open.</summary>
internal sealed class TwoEditorsTests : PanelBrowserTest
{
    [Test]
    public async Task Save_SomebodyWasFaster_ShowsBothVersionsAndStoresTheChoice()
    {
        var path = await AddContactAsync();
        var (first, second) = (await OpenAsync(path), await OpenAsync(path));
        await first.FillAsync("#f-first_name", "Greta");
        await first.FillAsync("#f-company", "Acme");
        await first.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(first.GetByText("Saved.")).ToBeVisibleAsync();

        await second.FillAsync("#f-first_name", "Margarete");
        await second.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        var conflict = second.GetByRole(Microsoft.Playwright.AriaRole.Region, new() { Name = "Somebody else has changed this meanwhile" });
        await Expect(conflict.GetByText("Greta", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(conflict.GetByText("Margarete")).ToBeVisibleAsync();
        var untouched = await Client.ReadAsync($"/contact/{path.Split('/')[1]}/");
        await second.GetByText("Save the choice").ClickAsync();
        await Expect(second.GetByText("Saved.")).ToBeVisibleAsync();
        var settled = await Client.ReadAsync($"/contact/{path.Split('/')[1]}/");
        Assert.That((string?)untouched["first_name"], Is.EqualTo("Greta"));
        Assert.That((string?)settled["first_name"], Is.EqualTo("Margarete"));
        Assert.That((string?)settled["company"], Is.EqualTo("Acme"));
    }
}
