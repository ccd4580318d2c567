using System.Net;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Repeats;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ContactAppointment.IntegrationTests.Repeats;

/// <summary>Repeats of a request that is still being carried out, was cut off, or is long past. The test owns the clock.</summary>
internal sealed class UnfinishedRepeatTests
{
    private readonly string _key = RepeatableCalls.NewKey();
    private FakeTimeProvider _clock = null!;
    private ApiFactory _api = null!;
    private ApiClient _client = null!;

    [SetUp]
    public void Start()
    {
        _clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        _api = new ApiFactory { Replace = s => s.AddSingleton<TimeProvider>(_clock) };
        _client = _api.CreateApiClient();
    }

    [TearDown]
    public void Stop()
    {
        _client.Dispose();
        _api.Dispose();
    }

    [Clause("idempotency.running", "idempotency.other-body")]
    [Test]
    public async Task Post_WhileTheFirstRuns_Returns409()
    {
        var gate = new Gate();
        await using var slow = SlowHost(gate);
        using var client = slow.CreateApiClient(_client.Organization, _client.User);
        var first = client.PostOnceAsync("/contact/", Bodies.Contact(), _key);
        await gate.Reached;

        var again = await _client.PostOnceAsync("/contact/", Bodies.Contact(), _key);
        var other = await _client.PostOnceAsync("/contact/", Bodies.Contact(("first_name", "Other")), _key);
        gate.Open();

        await again.ReadProblemAsync(HttpStatusCode.Conflict);
        await other.ReadProblemAsync(HttpStatusCode.UnprocessableEntity);
        var answer = await (await first).WholeAsync();
        Assert.That(await (await _client.PostOnceAsync("/contact/", Bodies.Contact(), _key)).WholeAsync(), Is.EqualTo(answer));
        Assert.That(await _client.CountAsync("/contact/"), Is.EqualTo(1));
    }

    [Clause("idempotency.repeat")]
    [Test]
    public async Task Post_OvertakenAfterItsLease_ChangesNothing()
    {
        var gate = new Gate();
        await using var slow = SlowHost(gate);
        using var client = slow.CreateApiClient(_client.Organization, _client.User);
        var first = client.PostOnceAsync("/appointment/", Bodies.Appointment(), _key);
        await gate.Reached;
        _clock.Advance(TimeSpan.FromMinutes(2)); // as if its process had died

        var second = await _client.PostOnceAsync("/appointment/", Bodies.Appointment(), _key);
        gate.Open();

        await second.ReadAsync(HttpStatusCode.Created);
        await (await first).ReadProblemAsync(HttpStatusCode.Conflict);
        Assert.That(await _client.CountAsync("/appointment/"), Is.EqualTo(1));
        Assert.That(
            await (await _client.PostOnceAsync("/appointment/", Bodies.Appointment(), _key)).WholeAsync(),
            Is.EqualTo(await second.WholeAsync())
        );
    }

    [Clause("idempotency.repeat")]
    [Test]
    public async Task Post_CutOffBeforeItsAnswerIsKept_ChangesNothingAndCanBeRepeated()
    {
        await using var broken = new ApiFactory(("DataFolder", _api.Folder.Path))
        {
            Replace = s => s.AddSingleton<TimeProvider>(_clock).Decorate<IRepeats, Broken>(),
        };
        using var client = broken.CreateApiClient(_client.Organization, _client.User);
        await (await client.PostOnceAsync("/contact/", Bodies.Contact(), _key)).ReadProblemAsync(HttpStatusCode.InternalServerError);
        Assert.That(await _client.CountAsync("/contact/"), Is.Zero);
        _clock.Advance(TimeSpan.FromMinutes(2));

        await (await _client.PostOnceAsync("/contact/", Bodies.Contact(), _key)).ReadAsync(HttpStatusCode.Created);

        Assert.That(await _client.CountAsync("/contact/"), Is.EqualTo(1));
    }

    [Clause("idempotency.repeat")]
    [Test]
    public async Task Post_AgainAfterADay_IsCarriedOutAnew()
    {
        var body = Bodies.Contact();
        var first = await (await _client.PostOnceAsync("/contact/", body, _key)).WholeAsync();
        _clock.Advance(TimeSpan.FromHours(23));
        Assert.That(await (await _client.PostOnceAsync("/contact/", body, _key)).WholeAsync(), Is.EqualTo(first));

        _clock.Advance(TimeSpan.FromHours(1));

        Assert.That(await (await _client.PostOnceAsync("/contact/", body, _key)).WholeAsync(), Is.Not.EqualTo(first));
        Assert.That(await _client.CountAsync("/contact/"), Is.EqualTo(2));
    }

    [Test]
    public async Task Answers_PastTheirTime_AreDropped()
    {
        var database = new TestDatabase(_api.Folder.Path);
        await (await _client.PostOnceAsync("/contact/", Bodies.Contact(), _key)).ReadAsync(HttpStatusCode.Created);
        Assert.That(await database.CountAsync("idempotency_keys"), Is.EqualTo(1));

        await Eventually.GetAsync(
            async () =>
            {
                _clock.Advance(TimeSpan.FromHours(25));
                return await database.CountAsync("idempotency_keys") == 0 ? "none" : null;
            },
            "the answers to be dropped"
        );
    }

    private ApiFactory SlowHost(Gate gate) =>
        new(("DataFolder", _api.Folder.Path))
        {
            Replace = s => s.AddSingleton<TimeProvider>(_clock).AddSingleton(gate).Decorate<IUnitOfWork, Waiting>(),
        };

    private sealed class Gate
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reached => _reached.Task;

        public Task Opened => _open.Task;

        public void Reach() => _reached.TrySetResult();

        public void Open() => _open.TrySetResult();
    }

    /// <summary>Saves once the gate is open.</summary>
    private sealed class Waiting(IUnitOfWork inner, Gate gate) : IUnitOfWork
    {
        public async Task SaveChangesAsync(CancellationToken ct)
        {
            gate.Reach();
            await gate.Opened;
            await inner.SaveChangesAsync(ct);
        }

        public Task ResetAsync(CancellationToken ct) => inner.ResetAsync(ct);
    }

    /// <summary>Dies when all is done but the answer: it neither keeps it nor gives the name back.</summary>
    private sealed class Broken(IRepeats inner) : IRepeats
    {
        public Task<Reservation> ReserveAsync(RepeatableRequest request, CancellationToken ct) => inner.ReserveAsync(request, ct);

        public Task CompleteAsync(KeptAnswer answer, CancellationToken ct) => throw new InvalidOperationException("Broken on purpose.");

        public Task ReleaseAsync() => Task.CompletedTask;
    }
}
