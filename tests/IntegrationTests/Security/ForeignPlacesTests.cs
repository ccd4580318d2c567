using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Security;

/// <summary>Wherever something can be named, another organization's gets the answer of an unknown one, to the byte.</summary>
internal sealed partial class ForeignPlacesTests : ApiTest
{
    private readonly Dictionary<string, string> _foreign = [];
    private ApiClient _other = null!;
    private Dictionary<string, string> _before = null!;

    [OneTimeSetUp]
    public async Task FillAnotherOrganizationAsync()
    {
        _other = Api.CreateApiClient();
        var user = Guid.CreateVersion7();
        var contact = await MakeAsync("contact", Bodies.Contact(("core_user_uuid", user), ("customer_id", 777001)));
        await MakeAsync("contacttype", new JsonObject { ["name"] = "Theirs" });
        var appointment = await MakeAsync(
            "appointment",
            Bodies.Appointment(
                ("owner", user),
                ("contact_uuid", contact["uuid"]),
                ("siteprofile_uuid", contact["uuid"]),
                ("invitee_uuids", new[] { user })
            )
        );
        await MakeAsync(
            "appointmentnotes",
            new JsonObject { ["note"] = "N", ["appointments"] = new JsonArray((string)appointment["uuid"]!) }
        );
        await MakeAsync("appointmentnotifications", Bodies.Notification(appointment["uuid"]));
        await MakeAsync("appointmentdrivingtimes", Bodies.DrivingTime(appointment["uuid"]));
        (_foreign["{user}"], _foreign["{customer}"]) = (user.ToString(), "777001");
        (_foreign["{organization}"], _foreign["{contacttype.name}"]) = (_other.Organization.ToString(), "Theirs");
        _before = await StateAsync();
    }

    [OneTimeTearDown]
    public void LeaveTheOtherOrganization() => _other.Dispose();

    [TestCaseSource(typeof(ForeignPlaces), nameof(ForeignPlaces.All))]
    [Clause("who.foreign.path", "who.foreign.body", "who.foreign.list", "who.foreign.embedded", "who.foreign.tells-nothing")]
    [Clause("notification.appointment.foreign", "note.appointments.unknown", "contact.contact_type.unseen")]
    public async Task Any_Foreign_IsAnsweredLikeAnUnknownOne(ForeignPlace place)
    {
        using var client = Api.CreateApiClient(); // with the same of its own in both calls
        using var twin = Api.CreateApiClient();

        var toForeign = await AnswerAsync(client, place, _foreign);
        var toUnknown = await AnswerAsync(twin, place, _foreign.ToDictionary(f => f.Key, f => Unknown(f.Key)));

        Assert.That(toForeign, Is.EqualTo(toUnknown));
        Assert.That(toForeign, Does.Not.StartWith("5"));
        Assert.That(await StateAsync(), Is.EqualTo(_before), "the other organization's things are as they were");
    }

    private static string Unknown(string name) =>
        name switch
        {
            "{contacttype.name}" => "Nobody",
            "{customer}" => "777002",
            _ when name.EndsWith(".id}", StringComparison.Ordinal) => "2147483000",
            _ => Guid.CreateVersion7().ToString(),
        };

    private static async Task<string> AnswerAsync(ApiClient client, ForeignPlace place, IReadOnlyDictionary<string, string> named)
    {
        var values = named.Append(new("{root}", client.Http.BaseAddress!.AbsoluteUri)).ToDictionary();
        var text = place.ToString();
        var needed = OwnPlaceholder().Matches(text).Select(m => m.Groups[1].Value).ToHashSet();
        foreach (var collection in needed)
            values[$"{{own.{collection}}}"] = await MakeOwnAsync(client, collection);
        var response = await client.SendAsync(
            new HttpMethod(place.Method),
            "/" + Filled(place.Path, values),
            place.Body is { } body ? ApiClient.Json(Filled(body, values)) : null
        );
        response.Headers.Remove("Date");
        response.Headers.Remove("ETag"); // of the caller's own row, whose uuid and moment of change go into it

        var answer =
            $"{(int)response.StatusCode}\n{response.Headers}{response.Content.Headers}\n{await response.Content.ReadAsStringAsync()}";
        if (response.IsSuccessStatusCode)
            answer = Length().Replace(answer, ""); // of timestamps and ids, which differ from one call to the next
        // A number is not looked for: it may stand in anything, and an answer that repeats it must be noticed.
        var given = values.Where(v =>
            !v.Key.EndsWith(".id}", StringComparison.Ordinal) && v.Key != "{root}" && text.Contains(v.Key, StringComparison.Ordinal)
        );
        foreach (var (placeholder, value) in given)
            answer = answer.Replace(value, placeholder, StringComparison.Ordinal);
        answer = answer.Replace(client.Organization.ToString(), "{caller}", StringComparison.Ordinal);
        answer = answer.Replace(client.User.ToString(), "{me}", StringComparison.Ordinal);
        return Assigned().Replace(answer, "$1");
    }

    private static string Filled(string text, IReadOnlyDictionary<string, string> values) =>
        values.Aggregate(text, (filled, v) => filled.Replace(v.Key, v.Value, StringComparison.Ordinal));

    private static async Task<string> MakeOwnAsync(ApiClient client, string collection)
    {
        var body = collection switch
        {
            "contact" => Bodies.Contact(),
            "contacttype" => new JsonObject { ["name"] = "Own" },
            "appointment" => Bodies.Appointment(),
            "appointmentnotes" => [],
            "appointmentnotifications" => Bodies.Notification(await MakeOwnAsync(client, "appointment")),
            _ => Bodies.DrivingTime(await MakeOwnAsync(client, "appointment")),
        };
        return (string)(await client.CreateAsync($"/{collection}/", body))["uuid"]!;
    }

    private async Task<JsonNode> MakeAsync(string collection, JsonObject body)
    {
        var made = await _other.CreateAsync($"/{collection}/", body);
        _foreign[$"{{{collection}.uuid}}"] = (string)made["uuid"]!;
        _foreign[$"{{{collection}.id}}"] = made["id"]!.ToJsonString();
        return made;
    }

    private async Task<Dictionary<string, string>> StateAsync()
    {
        var state = new Dictionary<string, string>();
        foreach (var collection in ForeignPlaces.Collections)
            state[collection] = (await _other.ReadAsync($"/{collection}/")).ToJsonString();
        return state;
    }

    [GeneratedRegex(@"\{own\.([a-z]+)\}")]
    private static partial Regex OwnPlaceholder();

    [GeneratedRegex(@"Content-Length: [0-9]+\r?\n")]
    private static partial Regex Length();

    /// <summary>What the store, the clock and the tracing assign to each call.</summary>
    [GeneratedRegex(
        @"(""(?:id|uuid|trace_id|create_date|edit_date|appointment|appointment_uuid|url)"":)(?:""[^""]*""|[0-9]+)|(?<=/)[0-9a-f-]{36}(?=/)"
    )]
    private static partial Regex Assigned();
}
