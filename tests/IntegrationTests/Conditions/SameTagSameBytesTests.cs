using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Conditions;

/// <summary>Changes things that are shown in each other's answers, and watches every answer's bytes and tag.</summary>
internal sealed class SameTagSameBytesTests : ApiTest
{
    private readonly Dictionary<(string Path, string Tag), string> _seen = [];
    private readonly Dictionary<string, string> _lastTags = [];
    private readonly List<string> _paths = [];

    [SetUp]
    public void Forget()
    {
        _seen.Clear();
        _lastTags.Clear();
        _paths.Clear();
    }

    [Clause("etag.strong", "etag.if-none-match")]
    [Test]
    public async Task Changes_OfAllThatAnswersShow_MoveTheTagsOfAllThatShowIt()
    {
        var type = await MakeAsync("/contacttype/", new { name = "Tenant" });
        var contact = await MakeAsync("/contact/", Bodies.Contact(("contact_type", "Tenant"), ("addresses", Street("Hauptstraße"))));
        var appointment = await MakeAsync("/appointment/", Bodies.Appointment(("contact_uuid", Uuid(contact)), ("notes", Note("One"))));
        var other = await MakeAsync("/appointment/", Bodies.Appointment());
        var notes = JsonArray((string)(await Client.ReadAsync("/appointmentnotes/"))[0]!["uuid"]!);
        _paths.Add($"/appointmentnotes/{notes[0]}/");
        var note = _paths[^1];
        var drive = await MakeAsync("/appointmentdrivingtimes/", Bodies.DrivingTime(Uuid(appointment)));
        var mail = await MakeAsync("/appointmentnotifications/", Bodies.Notification(Uuid(appointment)));
        var worded = Bodies.Notification(Uuid(appointment), ("subject", "S"), ("message", "M"));
        var given = await MakeAsync("/appointmentnotifications/", worded);
        _paths.Add("/organizationsettings/");
        await LookAsync("at first");

        await ChangeAsync(type, new { name = "Neighbour" }, type, contact, appointment);
        await ChangeAsync(contact, new { addresses = Street("Nebenstraße") }, contact, appointment, mail);
        await ChangeAsync(appointment, new { name = "Visit" }, appointment);
        await ChangeAsync(appointment, new { end_date = "2026-05-04T11:00:00Z" }, appointment, mail);
        await ChangeAsync(appointment, new { notes = Note("Two") }, appointment, note);
        await ChangeAsync(note, new { note = "Three" }, note, appointment);
        await ChangeAsync(note, new { appointments = new[] { Uuid(appointment), Uuid(other) } }, note, other);
        await ChangeAsync(drive, new { time = 13 }, drive, appointment);
        await ChangeAsync(drive, new { appointment = Uuid(other) }, drive, appointment, other);
        await ChangeAsync("/organizationsettings/", new { name = "Praxis" }, "/organizationsettings/", mail);
        await ChangeAsync(given, new { message = "N" }, given);
        _paths.Remove(drive); // it goes with its appointment
        await DeleteAsync(other, note);
        await DeleteAsync(type, contact, appointment);
        await DeleteAsync(contact, appointment, mail);
    }

    private static string Uuid(string path) => path.Split('/')[2];

    private static JsonArray Street(string street) => new JsonArray(new JsonObject { ["type"] = "home", ["street"] = street });

    private static JsonArray Note(string text) => new JsonArray(new JsonObject { ["note"] = text });

    private static string[] JsonArray(params string[] items) => items;

    private async Task<string> MakeAsync(string collection, object body)
    {
        var path = $"{collection}{(await Client.CreateAsync(collection, body))["uuid"]}/";
        _paths.Add(path);
        return path;
    }

    private async Task ChangeAsync(string path, object body, params string[] moved)
    {
        await (await Client.PatchAsync(path, body)).ReadAsync(HttpStatusCode.OK);
        Assert.That(await LookAsync(path), Is.SupersetOf(moved), $"{path} {body}");
    }

    private async Task DeleteAsync(string path, params string[] moved)
    {
        Assert.That((await Client.DeleteAsync(path)).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        _paths.Remove(path);
        Assert.That(await LookAsync(path), Is.SupersetOf(moved), $"DELETE {path}");
    }

    /// <summary>Reads everything; what one tag names is always the same text. Returns what has another tag than the last time.</summary>
    private async Task<IReadOnlyList<string>> LookAsync(string after)
    {
        var moved = new List<string>();
        foreach (var path in _paths)
        {
            var answer = await Client.GetAsync(path);
            var (tag, text) = (answer.Tag(), await answer.Content.ReadAsStringAsync());
            Assert.That(
                _seen.TryAdd((path, tag), text) || _seen[(path, tag)] == text,
                $"{path} shows something else under its tag after {after}"
            );
            var last = _lastTags.GetValueOrDefault(path, tag);
            if (last != tag)
                moved.Add(path);
            // The look before the load comes to the same as the whole answer.
            Assert.That(
                (await Client.GetUnlessAsync(path, last)).StatusCode,
                Is.EqualTo(last == tag ? HttpStatusCode.NotModified : HttpStatusCode.OK),
                path
            );
            _lastTags[path] = tag;
        }

        return moved;
    }
}
