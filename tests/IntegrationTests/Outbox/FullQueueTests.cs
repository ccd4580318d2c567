using ContactAppointment.Infrastructure.Outbox;
using ContactAppointment.IntegrationTests.Infrastructure;
using ContactAppointment.IntegrationTests.Infrastructure.Stores;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Outbox;

/// <summary>A queue in which a hundred thousand mails wait for their time is as quick to look into as an empty one.</summary>
[SqliteOnly]
internal sealed class FullQueueTests
{
    [Test]
    public async Task Claim_ManyScheduledRows_EntersTheIndexAtTheDueOnes()
    {
        var queries = new RecordedQueries();
        using var api = new ApiFactory
        {
            Replace = services =>
            {
                services.RemoveOutboxWorker();
                services.AddSingleton<IInterceptor>(queries);
            },
        };
        using var client = api.CreateApiClient();
        await client.RequestMailAsync(MailRequests.NewRecipient());
        var database = new TestDatabase(api.Folder.Path);
        await database.ScalarAsync(
            """
            INSERT INTO outbox_messages (organization_uuid, type, payload, key, lane, revision, created_at, first_due_at, due_at, attempts)
            WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 100000)
            SELECT organization_uuid, type, payload, 'later:' || n, lane, 1, created_at, '2099-01-01', '2099-01-01', 0
            FROM outbox_messages, numbers
            """
        );
        await database.ScalarAsync("ANALYZE");
        queries.Take();

        await using var scope = api.Services.CreateAsyncScope();
        var claim = await scope
            .ServiceProvider.GetRequiredService<OutboxQueue>()
            .ClaimAsync(10, ["slow.example"], _ => 10, CancellationToken.None);

        Assert.That(await database.CountAsync("outbox_messages"), Is.EqualTo(100_001));
        Assert.That(claim.Messages, Has.Count.EqualTo(1));
        var plans = new List<QueryPlan>();
        foreach (var query in queries.Take())
            plans.Add(await TestStore.Current.ExplainAsync(api.Folder.Path, query));
        var text = string.Join('\n', plans.Select(p => p.Text));
        Assert.That(plans.SelectMany(p => p.Scans), Is.Empty, text);
        Assert.That(text, Does.Contain("(due_at<?)"));
    }
}
