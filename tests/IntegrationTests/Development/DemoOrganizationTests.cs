using System.Text.RegularExpressions;
using ContactAppointment.IntegrationTests.Infrastructure;
using ContactAppointment.WebApi.Development;

namespace ContactAppointment.IntegrationTests.Development;

internal sealed partial class DemoOrganizationTests
{
    private TempFolder _data = null!;

    [SetUp]
    public void MakeFolder() => _data = new TempFolder();

    [TearDown]
    public void RemoveFolder() => _data.Dispose();

    [Test]
    public async Task Start_InDevelopmentWithoutAKey_PrintsATokenThatShowsTheDemoData()
    {
        await using var service = Developing();
        await service.StartAsync();

        using var client = await ReadPrintedClientAsync(service, starts: 1);

        Assert.That(await CountAsync(client), Is.EqualTo((3, 2)));
    }

    [Test]
    public async Task Start_InDevelopmentTwice_SeedsOnceAndKeepsEarlierTokensValid()
    {
        await using var service = Developing();
        await service.StartAsync();
        using var first = await ReadPrintedClientAsync(service, starts: 1);
        await service.StopAsync();

        await service.StartAsync();
        using var second = await ReadPrintedClientAsync(service, starts: 2);

        Assert.That(await CountAsync(first), Is.EqualTo((3, 2)));
        Assert.That(await CountAsync(second), Is.EqualTo((3, 2)));
    }

    [Test]
    public async Task Start_OutsideDevelopment_SeedsAndPrintsNothing()
    {
        await using var service = new PublishedService(_data.Path);
        await service.StartAsync();
        using var client = service.CreateApiClient(DemoOrganization.Uuid);

        var seen = await CountAsync(client);

        Assert.That(seen, Is.EqualTo((0, 0)));
        Assert.That(await service.StopAsync(), Is.Zero);
        Assert.That(service.Output, Does.Not.Contain("token").IgnoreCase);
        Assert.That(File.Exists(_data.Below("development-jwt-secret")), Is.False);
    }

    private PublishedService Developing() =>
        new(_data.Path, ("ASPNETCORE_ENVIRONMENT", "Development"), ("Jwt:HmacSecret", ""), ("Mail:Transport", null));

    /// <summary>A client with the token that was printed last.</summary>
    private static async Task<ApiClient> ReadPrintedClientAsync(PublishedService service, int starts)
    {
        await Eventually.TrueAsync(() => Task.FromResult(PrintedToken().Count(service.Output) == starts), "the printed token");
        var token = PrintedToken().Matches(service.Output)[^1].Groups["token"].Value;
        return new ApiClient(new HttpClient { BaseAddress = service.Root }, token, DemoOrganization.Uuid, DemoOrganization.UserUuid);
    }

    private static async Task<(int Contacts, int Appointments)> CountAsync(ApiClient client) =>
        ((int)(await client.ReadAsync("/contact/"))["count"]!, (await client.ReadAsync("/appointment/"))["results"]!.AsArray().Count);

    [GeneratedRegex(@"Demo token\s+(?<token>\S+)\r?\n")]
    private static partial Regex PrintedToken();
}
