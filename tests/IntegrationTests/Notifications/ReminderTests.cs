using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ContactAppointment.IntegrationTests.Notifications;

/// <summary>Mails that go out later. The test owns the clock; the worker looks at it.</summary>
internal sealed class ReminderTests
{
    private FakeTimeProvider _clock = null!;
    private DateTimeOffset _start;
    private ApiFactory _api = null!;
    private ApiClient _client = null!;
    private string _appointment = "";

    [SetUp]
    public async Task ScheduleAsync()
    {
        _clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        _start = new DateTimeOffset(_clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero).AddDays(10).AddHours(9);
        _api = new ApiFactory { Replace = services => services.AddSingleton<TimeProvider>(_clock) };
        _client = _api.CreateApiClient();
        _appointment = await CreateAppointmentAsync();
    }

    [TearDown]
    public void Stop()
    {
        _client.Dispose();
        _api.Dispose();
    }

    [Test]
    public async Task Post_SendBefore_IsScheduledAndGoesOutAtItsTime()
    {
        var reminder = await NotifyAsync(("send_before", "PT24H"));

        AssertScheduled(reminder, _start.AddHours(-24));
        Assert.That(((bool)reminder["send_notification"]!, (string?)reminder["send_before"]), Is.EqualTo((true, "PT24H")));
        await AdvanceToAsync(_start.AddHours(-24).AddMinutes(-1));
        Assert.That((string?)(await ReadAsync(reminder))["status"], Is.EqualTo("scheduled"));
        await AdvanceToAsync(_start.AddHours(-24));
        await ReachedAsync(reminder, "sent");
    }

    [Test]
    public async Task Post_SendAt_IsScheduledForThen()
    {
        var reminder = await NotifyAsync(("send_at", _start.AddHours(-3).ToString("O")));

        AssertScheduled(reminder, _start.AddHours(-3));
    }

    [Test]
    public async Task Post_TimeAlreadyPast_GoesOutAtOnce()
    {
        var reminder = await NotifyAsync(("send_before", "P30D"));

        await ReachedAsync(reminder, "sent");
    }

    [Test]
    public async Task Post_StartAlreadyPast_IsCancelledWithTheReason()
    {
        await AdvanceToAsync(_start);

        var reminder = await NotifyAsync(("send_before", "PT1H"));

        Assert.That(((string?)reminder["status"], (string?)reminder["cancel_reason"]), Is.EqualTo(("cancelled", "appointment_started")));
    }

    [Test]
    public async Task Post_BothTimes_Returns400()
    {
        var body = Bodies.Notification(_appointment, ("send_before", "PT1H"), ("send_at", "2031-01-01T00:00:00Z"));

        var errors = await (await _client.PostAsync("/appointmentnotifications/", body)).ReadErrorsAsync();

        Assert.That(errors.Keys, Is.EqualTo(new[] { "send_before" }));
    }

    [TestCase("-P1D")]
    [TestCase("tomorrow")]
    [TestCase("PT0S")]
    public async Task Post_NoPositiveDuration_Returns400(string period)
    {
        var response = await _client.PostAsync("/appointmentnotifications/", Bodies.Notification(_appointment, ("send_before", period)));

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "send_before" }));
    }

    [Test]
    public async Task Post_TimeAndNoWish_IsADraftWithItsTime()
    {
        var draft = await NotifyAsync(("send_before", "PT2H"), ("send_notification", false));

        var wanted = await PatchAsync(draft, new { send_notification = true });

        Assert.That(((string?)draft["status"], (string?)draft["send_before"]), Is.EqualTo(("draft", "PT2H")));
        AssertScheduled(wanted, _start.AddHours(-2));
    }

    [Test]
    public async Task Patch_AppointmentMoved_MovesWhatIsRelative()
    {
        var relative = await NotifyAsync(("send_before", "PT2H"));
        var absolute = await NotifyAsync(("send_at", _start.AddHours(-3).ToString("O")));

        await MoveAppointmentAsync(_start.AddDays(1));

        AssertScheduled(await ReadAsync(relative), _start.AddDays(1).AddHours(-2));
        AssertScheduled(await ReadAsync(absolute), _start.AddHours(-3));
        await AdvanceToAsync(_start.AddHours(1));
        await ReachedAsync(absolute, "sent");
        AssertScheduled(await ReadAsync(relative), _start.AddDays(1).AddHours(-2));
    }

    [Test]
    public async Task Delete_Appointment_TakesTheReminderOutOfTheQueue()
    {
        await NotifyAsync(("send_before", "PT2H"));

        await _client.DeleteAsync($"/appointment/{_appointment}/");

        Assert.That(await new TestDatabase(_api.Folder.Path).CountAsync("outbox_messages"), Is.Zero);
    }

    [Test]
    public async Task Patch_AnotherOffset_RearmsAndTheOtherTimeReplaces()
    {
        var reminder = await NotifyAsync(("send_before", "PT2H"));

        var earlier = await PatchAsync(reminder, new { send_before = "PT5H" });
        var atATime = await PatchAsync(reminder, new { send_at = _start.AddHours(-4) });

        AssertScheduled(earlier, _start.AddHours(-5));
        AssertScheduled(atATime, _start.AddHours(-4));
        Assert.That(atATime["send_before"], Is.Null);
    }

    [Test]
    public async Task Patch_TimeTakenAway_TakesTheWishBack()
    {
        var reminder = await NotifyAsync(("send_before", "PT2H"));

        var draft = await PatchAsync(reminder, new { send_before = (string?)null });

        Assert.That(((string?)draft["status"], (bool)draft["send_notification"]!), Is.EqualTo(("draft", false)));
    }

    [Test]
    public async Task Worker_BackOnlyAfterTheStart_RemindsOfNothing()
    {
        var reminder = await NotifyAsync(("send_before", "PT2H"));

        _clock.SetUtcNow(_start.AddMinutes(1)); // as if nobody had been there meanwhile

        var cancelled = await ReachedAsync(reminder, "cancelled");
        Assert.That(((string?)cancelled["cancel_reason"], (int)cancelled["attempts"]!), Is.EqualTo(("appointment_started", 0)));
    }

    [Test]
    public async Task Patch_AnotherZone_MovesRemindersByTheDay()
    {
        // 26 March 2028, the day Berlin's clocks change: New York's have changed before.
        var start = new DateTimeOffset(2028, 3, 26, 10, 0, 0, TimeSpan.Zero);
        _appointment = await CreateAppointmentAsync(start);
        var byTheDay = await NotifyAsync(("send_before", "P1D"));
        var byTheHour = await NotifyAsync(("send_before", "PT24H"));
        AssertScheduled(byTheDay, start.AddHours(-23));

        await _client.PatchAsync("/organizationsettings/", new { time_zone = "America/New_York" });

        await Eventually.TrueAsync(
            async () => (DateTimeOffset)(await ReadAsync(byTheDay))["next_attempt_at"]! == start.AddHours(-24),
            "the reminder to follow the zone"
        );
        AssertScheduled(await ReadAsync(byTheHour), start.AddHours(-24));
    }

    [Test]
    public async Task Post_AppointmentWithDefaultReminders_MakesThemForAContactWithAnAddress()
    {
        await _client.PatchAsync("/organizationsettings/", new { default_reminders = new[] { "PT24H", "PT2H" } });
        var emails = new[] { new { email = "juergen@example.com" } };
        var contact = await _client.CreateAsync("/contact/", new { emails, workflowlevel1_uuids = Array.Empty<Guid>() });
        var mute = await _client.CreateAsync("/contact/", new { workflowlevel1_uuids = Array.Empty<Guid>() });

        await CreateAppointmentAsync(contact: (string)mute["uuid"]!);
        await CreateAppointmentAsync(contact: (string)contact["uuid"]!);

        var made = (await _client.ReadAsync("/appointmentnotifications/")).AsArray();
        Assert.That(made.Select(n => (string?)n!["recipient"]), Is.EqualTo(new[] { "juergen@example.com", "juergen@example.com" }));
        AssertScheduled(made[0]!, _start.AddHours(-24));
        AssertScheduled(made[1]!, _start.AddHours(-2));
    }

    [Test]
    public async Task Patch_AnotherContact_GetsTheDefaultRemindersInPlaceOfTheFormer()
    {
        await _client.PatchAsync("/organizationsettings/", new { default_reminders = new[] { "PT24H", "PT2H" } });
        var appointment = await CreateAppointmentAsync(contact: await CreateContactAsync("juergen@example.com"));

        foreach (var contact in new[] { await CreateContactAsync("anna@example.com"), null, await CreateContactAsync("jo@example.com") })
            await (await _client.PatchAsync($"/appointment/{appointment}/", new { contact_uuid = contact })).ReadAsync(HttpStatusCode.OK);

        var made = (await _client.ReadAsync("/appointmentnotifications/")).AsArray();
        Assert.That(made.Select(n => (string?)n!["recipient"]), Is.EqualTo(new[] { "jo@example.com", "jo@example.com" }));
        AssertScheduled(made[1]!, _start.AddHours(-2));
        Assert.That(await new TestDatabase(_api.Folder.Path).CountAsync("outbox_messages"), Is.EqualTo(2));
    }

    private async Task<string> CreateContactAsync(string email) =>
        (string)
            (await _client.CreateAsync("/contact/", new { emails = new[] { new { email } }, workflowlevel1_uuids = Array.Empty<Guid>() }))[
                "uuid"
            ]!;

    private static void AssertScheduled(JsonNode notification, DateTimeOffset at)
    {
        Assert.That((string?)notification["status"], Is.EqualTo("scheduled"));
        Assert.That((DateTimeOffset?)notification["next_attempt_at"], Is.EqualTo(at));
    }

    private async Task<string> CreateAppointmentAsync(DateTimeOffset? start = null, string? contact = null)
    {
        var from = start ?? _start;
        var body = Bodies.Appointment(("start_date", from), ("end_date", from.AddHours(1)), ("contact_uuid", contact));
        return (string)(await _client.CreateAsync("/appointment/", body))["uuid"]!;
    }

    private async Task MoveAppointmentAsync(DateTimeOffset start) =>
        await (
            await _client.PatchAsync($"/appointment/{_appointment}/", new { start_date = start, end_date = start.AddHours(1) })
        ).ReadAsync(HttpStatusCode.OK);

    private Task<JsonNode> NotifyAsync(params (string Name, object? Value)[] fields) =>
        _client.CreateAsync("/appointmentnotifications/", Bodies.Notification(_appointment, fields));

    private async Task<JsonNode> PatchAsync(JsonNode notification, object body) =>
        await (await _client.PatchAsync((string)notification["url"]!, body)).ReadAsync(HttpStatusCode.OK);

    private Task<JsonNode> ReadAsync(JsonNode notification) => _client.ReadAsync((string)notification["url"]!);

    /// <summary>Waits for a status, while the clock goes on a little: the worker may just have begun to wait when it was turned.</summary>
    private Task<JsonNode> ReachedAsync(JsonNode notification, string status) =>
        Eventually.GetAsync(
            async () =>
            {
                _clock.Advance(TimeSpan.FromMilliseconds(250));
                return await ReadAsync(notification) is { } now && (string?)now["status"] == status ? now : null;
            },
            $"the reminder to be {status}"
        );

    /// <summary>Turns the clock on, and lets the worker look at it.</summary>
    private async Task AdvanceToAsync(DateTimeOffset time)
    {
        _clock.SetUtcNow(time);
        await _client.ReadAsync("/appointmentnotifications/");
    }
}
