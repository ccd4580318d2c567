using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.Notifications.GetMailCounts;
using ContactAppointment.Application.Notifications.ListMailQueue;
using ContactAppointment.Application.Users;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.AdminPanel;

/// <summary>The desk's list of notifications, as the store answers it.</summary>
internal sealed class MailQueueTests : MailTest
{
    [Test]
    public async Task List_ByStatusAndAttention_AnswersTheOwnOnes()
    {
        using var other = Api.CreateApiClient();
        await other.ReachedAsync(await other.RequestMailAsync("550-theirs@example.com"), "failed");
        var sent = await Client.RequestMailAsync("grete@example.com");
        var failed = await Client.RequestMailAsync("550-nobody@example.com");
        await Client.ReachedAsync(sent, "sent");
        await Client.ReachedAsync(failed, "failed");

        var (all, onlyFailed, needy) = (
            await ListAsync(new()),
            await ListAsync(new() { Status = "failed" }),
            await ListAsync(new() { NeedsAttention = true })
        );

        Assert.That(all.Results.Select(r => $"{r.Uuid}"), Is.EqualTo(new[] { failed, sent }));
        Assert.That(needy.Results.Single(), Is.EqualTo(onlyFailed.Results.Single()));
        Assert.That(onlyFailed.Results.Single().LastError, Does.Contain("550"));
        Assert.That(onlyFailed.Count, Is.EqualTo(1));
    }

    [TestCase("sent_at")]
    [TestCase("-sent_at")]
    [TestCase("next_attempt_at")]
    [TestCase("-next_attempt_at")]
    public async Task List_InStretches_ShowsEachOnce(string ordering)
    {
        var appointment = await Client.CreateAppointmentAsync();
        for (var i = 0; i < 3; i++)
            await Client.CreateAsync("/appointmentnotifications/", new { appointment, recipient = $"{i}@example.com" });

        var (first, second) = (
            await ListAsync(new() { Ordering = ordering, Limit = 2 }),
            await ListAsync(
                new()
                {
                    Ordering = ordering,
                    Limit = 2,
                    Offset = 2,
                }
            )
        );

        Assert.That((first.Count, first.Results.Count, second.Results.Count), Is.EqualTo((3, 2, 1)));
        Assert.That(first.Results.Concat(second.Results).Select(r => r.Recipient), Is.Unique);
    }

    [Test]
    public async Task Counts_ByStatus_AreTheOwnOnes()
    {
        using var other = Api.CreateApiClient();
        await other.RequestMailAsync("theirs@example.com");
        var appointment = await Client.CreateAppointmentAsync();
        await Client.ReachedAsync(await Client.RequestMailAsync(appointment, "550-nobody@example.com"), "failed");
        for (var i = 0; i < 2; i++)
            await Client.CreateAsync("/appointmentnotifications/", new { appointment, recipient = $"{i}@example.com" });

        var counts = await AskAsync<GetMailCountsQuery, MailCountsDto>(new());

        Assert.That((counts.All, counts.Of("draft"), counts.Of("failed"), counts.NeedAttention), Is.EqualTo((3, 2, 1, 1)));
    }

    private Task<OffsetPage<MailQueueRowDto>> ListAsync(ListMailQueueQuery query) =>
        AskAsync<ListMailQueueQuery, OffsetPage<MailQueueRowDto>>(query);

    private Task<TResult> AskAsync<TQuery, TResult>(TQuery query)
        where TQuery : notnull => Administrator.AskAsync<TQuery, TResult>(Api, query, UserRole.Member, Client.Organization);
}
