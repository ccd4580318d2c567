using ContactAppointment.Application.Email;
using ContactAppointment.Infrastructure.Outbox;
using ContactAppointment.Infrastructure.Persistence;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ContactAppointment.IntegrationTests.Outbox;

/// <summary>Who claims a row has it until the lease is over. The test is the only worker here, and it owns the clock.</summary>
internal sealed class LeaseTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private FakeTimeProvider _clock = null!;
    private ApiFactory _api = null!;
    private HeldEmailSender _sender = null!;

    [SetUp]
    public async Task StartWithOneRow()
    {
        _clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        _sender = new HeldEmailSender();
        _api = new ApiFactory(("Outbox:Lease", Lease.ToString()))
        {
            Replace = services =>
            {
                services.RemoveOutboxWorker();
                services.AddSingleton<TimeProvider>(_clock);
                services.AddSingleton<IEmailSender>(_sender);
            },
        };
        using var client = _api.CreateApiClient();
        await client.RequestMailAsync(MailRequests.NewRecipient());
    }

    [TearDown]
    public void Stop() => _api.Dispose();

    [Test]
    public async Task Claim_WhileAnotherHoldsTheLease_GetsNothing()
    {
        await ClaimAsync();
        _clock.Advance(Lease - TimeSpan.FromSeconds(1));

        var second = await ClaimAsync();

        Assert.That(second, Is.Empty);
    }

    [Test]
    public async Task Claim_AfterTheLeaseIsOver_GetsTheRowAndTheFirstOwnerCannotCompleteIt()
    {
        var first = await ClaimAsync();
        _clock.Advance(Lease);

        var second = await ClaimAsync();
        await CompleteAsync(first[0]);

        Assert.That(second.Select(m => m.Id), Is.EqualTo(first.Select(m => m.Id)));
        Assert.That(await RowsAsync(), Is.EqualTo(1));
        await CompleteAsync(second[0]);
        Assert.That(await RowsAsync(), Is.Zero);
    }

    [Test]
    public async Task Complete_AskedAnewMeanwhile_KeepsTheRowForTheNextTry()
    {
        var claimed = await ClaimAsync();
        await RearmAsync(claimed[0].Id);

        await CompleteAsync(claimed[0]);

        Assert.That(await ClaimAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Dispatch_MailTakesLongerThanTheLease_StaysClaimedAndIsSentOnce()
    {
        var dispatcher = _api.Services.GetRequiredService<OutboxDispatcher>();
        await dispatcher.DispatchAsync(CancellationToken.None);
        await _sender.Started;

        for (var i = 0; i < 4; i++)
        {
            _clock.Advance(Lease / 3);
            var now = _clock.GetUtcNow();
            await Eventually.TrueAsync(async () => await LeaseUntilAsync() > now + (Lease / 2), "the lease to be renewed");
        }

        Assert.That(await ClaimAsync(), Is.Empty);
        _sender.Release();
        await dispatcher.WhenIdleAsync();
        Assert.That((await RowsAsync(), _sender.Count), Is.EqualTo((0, 1)));
    }

    private async Task<DateTimeOffset?> LeaseUntilAsync()
    {
        await using var scope = _api.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        using var reach = context.Reaching(Reach.Outbox);
        return context.OutboxMessages.Single().LeaseUntil;
    }

    private async Task<IReadOnlyList<OutboxMessage>> ClaimAsync()
    {
        await using var scope = _api.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OutboxQueue>().ClaimAsync(10, CancellationToken.None);
    }

    private Task CompleteAsync(OutboxMessage claimed) =>
        _api.Services.GetRequiredService<OutboxSettler>().SettleAsync(new Settlement(claimed, HandlingEnd.Done), () => false);

    private async Task RearmAsync(int id)
    {
        await using var scope = _api.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        using var reach = context.Reaching(Reach.Outbox);
        var row = await context.OutboxMessages.FindAsync(id);
        row!.Rearm(OutboxEvents.Read(row), _clock.GetUtcNow());
        await context.SaveChangesAsync();
    }

    private Task<int> RowsAsync() => new TestDatabase(_api.Folder.Path).CountAsync("outbox_messages");
}
