using System.Text.Json.Nodes;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Home;
using ContactAppointment.Application.Notifications;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.AdminPanel;

/// <summary>What the store counts for the home page.</summary>
internal sealed class HomeFiguresTests : MailTest
{
    private static readonly DateTimeOffset Monday = new(2031, 3, 24, 0, 0, 0, TimeSpan.FromHours(1));
    private static readonly DateTimeOffset[] Weeks = [Monday, Monday.AddDays(7).AddHours(-1), Monday.AddDays(14).AddHours(-1)];

    [Test]
    public async Task CountStarts_AtTheEdges_CountsEachInItsSpanOnce()
    {
        using var other = Api.CreateApiClient();
        await AddAsync(other, "2031-03-25T12:00:00");
        foreach (
            var start in (string[])
                ["2031-03-23T23:59:59", "2031-03-24T00:00:00", "2031-03-30T23:59:59", "2031-03-31T00:00:00", "2031-04-07T00:00:00"]
        )
            await AddAsync(Client, start);

        var counts = await CountAsync<IAppointmentFigures>(f => f.CountStartsAsync(Weeks, default));

        Assert.That(counts, Is.EqualTo(new[] { 2, 1 }));
    }

    [Test]
    public async Task CountStarts_NothingThere_IsZeroForEverySpan()
    {
        var (two, none) = (
            await CountAsync<IAppointmentFigures>(f => f.CountStartsAsync(Weeks, default)),
            await CountAsync<IAppointmentFigures>(f => f.CountStartsAsync([Monday], default))
        );

        Assert.That((two, none), Is.EqualTo((new[] { 0, 0 }, Array.Empty<int>())));
    }

    [Test]
    public async Task CountSentAndFailed_OneOfEach_CountsWhenItHappened()
    {
        using var other = Api.CreateApiClient();
        await other.SentAsync(await other.RequestMailAsync("theirs@example.com"));
        var sent = await Client.SentAsync(await Client.RequestMailAsync("grete@example.com"));
        await Client.ReachedAsync(await Client.RequestMailAsync("550-nobody@example.com"), "failed");
        var at = (DateTimeOffset)sent["sent_at"]!;
        DateTimeOffset[] bounds = [at.AddDays(-1), at, at.AddDays(1)];

        var (accepted, failed) = (
            await CountAsync<IMailFigures>(f => f.CountSentAsync(bounds, default)),
            await CountAsync<IMailFigures>(f => f.CountFailedAsync(bounds, default))
        );

        Assert.That((accepted, failed), Is.EqualTo((new[] { 0, 1 }, new[] { 0, 1 })));
    }

    private async Task<IReadOnlyList<int>> CountAsync<TFigures>(Func<TFigures, Task<IReadOnlyList<int>>> count)
        where TFigures : notnull
    {
        await using var scope = Api.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IOrganizationScope>().Enter(Client.Organization);
        return await count(scope.ServiceProvider.GetRequiredService<TFigures>());
    }

    private static Task<JsonNode> AddAsync(ApiClient client, string start) =>
        client.CreateAsync(
            "/appointment/",
            new
            {
                start_date = start,
                end_date = "2031-06-01T00:00:00",
                type = new[] { "visit" },
            }
        );
}
