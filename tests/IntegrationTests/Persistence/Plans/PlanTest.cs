using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.Home;
using ContactAppointment.Application.Notifications;
using ContactAppointment.Application.Notifications.ListMailQueue;
using ContactAppointment.Infrastructure.Metrics;
using ContactAppointment.Infrastructure.Outbox;
using ContactAppointment.IntegrationTests.Infrastructure;
using ContactAppointment.IntegrationTests.Infrastructure.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Persistence.Plans;

/// <summary>
/// Beside the rows of 20 organizations nothing that is asked often walks a table: there is an index for it, and the store enters it
/// with its planner as it comes. What the service asks is noted and explained.
/// </summary>
internal abstract class PlanTest(int rows)
{
    protected const string Uuid = "00000000-0000-7000-8000-000000000077";

    private static readonly Guid Organization = new("00000000-0000-7000-8000-000000000003");

    private readonly RecordedQueries _queries = new();
    private ApiFactory _api = null!;

    protected ApiClient Client { get; private set; } = null!;

    protected TestDatabase Database => new(_api.Folder.Path);

    /// <summary>Fills the tables with so many contacts and appointments of 20 organizations, and what belongs to them.</summary>
    protected abstract string Fill(int rows);

    [OneTimeSetUp]
    public async Task StartWithManyRows()
    {
        _api = new ApiFactory
        {
            Replace = services =>
            {
                services.RemoveOutboxWorker(); // it would ask, too
                _queries.ListenTo(services);
            },
        };
        Client = _api.CreateApiClient(Organization);
        await Client.ReadAsync("/appointment/?page_size=1"); // makes the organization
        await Database.RunAsync(Fill(rows));
        await Client.ReadAsync("/appointment/?page_size=1"); // makes the key under which cursors are written
    }

    [OneTimeTearDown]
    public void Stop()
    {
        Client.Dispose();
        _api.Dispose();
    }

    [TestCase("contact")]
    [TestCase("contacttype")]
    [TestCase("appointment")]
    [TestCase("appointmentnotes")]
    [TestCase("appointmentnotifications")]
    [TestCase("appointmentdrivingtimes")]
    public async Task Get_One_WalksNoTable(string resource)
    {
        var list = await Client.ReadAsync($"/{resource}/?limit=1&page_size=1");
        var one = (list as System.Text.Json.Nodes.JsonArray ?? list["results"]!.AsArray())[0]!;
        using var superuser = _api.CreateApiClient(superuser: true);

        foreach (var key in new[] { $"{one["uuid"]}", $"{one["id"]}" })
        foreach (var client in new[] { Client, superuser })
            await AssertWalksNoTableAsync(() => client.ReadAsync($"/{resource}/{key}/"));
    }

    [Test]
    public async Task Claim_AFewDueAmongMany_WalksNoTable()
    {
        await using var scope = _api.Services.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<OutboxQueue>();
        var claimed = new List<OutboxMessage>();

        await AssertWalksNoTableAsync(
            async () => claimed.AddRange((await queue.ClaimAsync(10, ["slow.example"], _ => 10, CancellationToken.None)).Messages),
            "due_at"
        );

        Assert.That(claimed, Has.Count.EqualTo(10));
        await AssertWalksNoTableAsync(() => queue.RenewAsync(claimed[0]));
    }

    [Test]
    public async Task Figures_AFewMailsDueAmongMany_WalkNoTable()
    {
        var gauge = _api.Services.GetRequiredService<MailQueueGauge>();
        var (due, age) = (0, TimeSpan.Zero);

        await AssertWalksNoTableAsync(() => Task.FromResult(due = gauge.Count()), "ix_outbox_messages_type_first_due_at");
        await AssertWalksNoTableAsync(() => Task.FromResult(age = gauge.OldestAge()), "ix_outbox_messages_type_first_due_at");

        Assert.That(due, Is.EqualTo(rows / 100));
        Assert.That(age, Is.GreaterThan(TimeSpan.Zero));
    }

    [Test]
    public async Task Desk_ListsAndFigures_WalkNoTable()
    {
        DateTimeOffset[] weeks = [.. Enumerable.Range(0, 14).Select(i => DateTimeOffset.UtcNow.AddDays(7 * (i - 8)))];
        await using var scope = _api.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<IOrganizationScope>().Enter(Organization);
        var mails = services.GetRequiredService<IMailFigures>();
        var queue = services.GetRequiredService<IQueryHandler<ListMailQueueQuery, OffsetPage<MailQueueRowDto>>>();

        await AssertWalksNoTableAsync(
            () => services.GetRequiredService<IAppointmentFigures>().CountStartsAsync(weeks, default),
            "start_date"
        );
        await AssertWalksNoTableAsync(() => mails.CountSentAsync(weeks, default));
        await AssertWalksNoTableAsync(() => mails.CountFailedAsync(weeks, default), "status");
        await AssertWalksNoTableAsync(() => mails.CountByStatusAsync(default), "status");
        await AssertWalksNoTableAsync(() => queue.HandleAsync(new ListMailQueueQuery(), default));
        await AssertWalksNoTableAsync(() => queue.HandleAsync(new ListMailQueueQuery { NeedsAttention = true }, default));
    }

    [Test] // or the tests above would prove nothing
    public async Task Explain_ColumnWithoutAnIndex_IsAScan()
    {
        var plan = await TestStore.Current.ExplainAsync(
            _api.Folder.Path,
            new RecordedQuery("SELECT * FROM contacts WHERE notes = 'x'", [])
        );

        Assert.That(plan.Scans, Has.Count.EqualTo(1), plan.Text);
    }

    /// <summary>Explains everything that some work asks the store.</summary>
    /// <param name="work">The work.</param>
    /// <param name="uses">What stands in the plans besides.</param>
    protected async Task AssertWalksNoTableAsync(Func<Task> work, params IReadOnlyList<string> uses)
    {
        _queries.Take();

        await work();

        var plans = new List<QueryPlan>();
        foreach (var query in _queries.Take())
            plans.Add(await TestStore.Current.ExplainAsync(_api.Folder.Path, query));
        var text = string.Join("\n\n", plans.Select(p => p.Text));
        Assert.That(plans, Is.Not.Empty);
        Assert.That(plans.SelectMany(p => p.Scans), Is.Empty, text);
        foreach (var use in uses)
            Assert.That(text, Does.Contain(use));
    }
}
