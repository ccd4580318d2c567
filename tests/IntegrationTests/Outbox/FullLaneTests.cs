using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Outbox;

/// <summary>What waits for one domain beyond its share is not walked past whenever one of its mails is done.</summary>
internal sealed class FullLaneTests
{
    private const int Mails = 200;

    [Test]
    public async Task Send_MoreThanALaneHolds_LooksIntoTheQueueAFewTimes()
    {
        using var data = new TempFolder();
        var organization = await data.FillQueueAsync(
            organization: null,
            Enumerable.Range(0, Mails).Select(_ => MailRequests.NewRecipient())
        );
        var queries = new RecordedQueries();
        using var sending = new ApiFactory(("DataFolder", data.Path), ("Outbox:PollInterval", "01:00:00"))
        {
            Replace = services => services.AddSingleton<IInterceptor>(queries),
        };
        using var client = sending.CreateApiClient(organization); // starts the host

        var database = new TestDatabase(data.Path);
        await Eventually.TrueAsync(async () => await database.CountAsync("outbox_messages") == 0, "an empty queue");

        var looks = queries
            .Take()
            .Count(q =>
                q.Sql.Contains("LIMIT", StringComparison.Ordinal)
                && !q.Sql.Contains("payload", StringComparison.Ordinal)
                && q.Sql.Contains("outbox_messages", StringComparison.Ordinal)
            );
        Assert.That(looks, Is.InRange(2, Mails / 10));
    }
}
