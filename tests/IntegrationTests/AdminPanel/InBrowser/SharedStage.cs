namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>Keeps one service for all tests that walk through the pages, and ends the browsers.</summary>
[SetUpFixture]
public sealed class SharedStage
{
    private static readonly Lazy<Task<PanelStage>> Stage = new(PanelStage.SetAsync);

    internal static Task<PanelStage> GetAsync() => Stage.Value;

    [OneTimeTearDown]
    public async Task StrikeAsync()
    {
        await Browsers.CloseAllAsync();
        if (Stage is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await Stage.Value).DisposeAsync();
    }
}
