using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Persistence.Reading;

/// <summary>Contacts and appointments in which every field is left out now and then, and holds all kinds of text.</summary>
internal sealed class Corpus(int seed)
{
    private static readonly string[] Texts =
    [
        "",
        "Müller",
        "mueller abt",
        "O'Brien \"Bob\"",
        "%\"_ \\ /",
        "Straße 5ß <b>&amp;",
        "李小龙",
        "𝔘𝔫𝔦 👩‍👩‍👧",
        "\u200Fעברית",
        "e\u0301 zero\u200Bwidth",
        "Visit \u2028 line",
        "A-Z 0-9",
    ];
    private static readonly string[] Uuids = [.. Enumerable.Range(1, 4).Select(i => $"018f0000-0000-7000-8000-00000000000{i}")];

    private readonly Random _random = new(seed);

    public static string One => Uuids[1];

    public static string Some => string.Join(',', Uuids[..2]);

    public async Task FillAsync(ApiClient client, int count)
    {
        var type = (string)(await client.CreateAsync("/contacttype/", new { name = "Stammkunde & Söhne" }))["uuid"]!;
        var contacts = new List<string>();
        for (var i = 0; i < count; i++)
            contacts.Add((string)(await client.CreateAsync("/contact/", Contact(type)))["uuid"]!);
        for (var i = 0; i < count; i++)
        {
            var appointment = await client.CreateAsync("/appointment/", Appointment(contacts, client));
            for (var drives = _random.Next(3); drives > 0; drives--)
                await client.CreateAsync("/appointmentdrivingtimes/", Drive(appointment["uuid"]));
        }
    }

    private JsonObject Contact(string type) =>
        Bodies.Contact(
            ("first_name", Text()),
            ("middle_name", Text()),
            ("last_name", Text()),
            ("title", OneOf(null, "mr", "ms", "mrs", "miss", "family")),
            ("suffix", Text()),
            ("contact_type", OneOf(null, "Customer", "Supplier", type)),
            ("customer_type", OneOf(null, "customer", "contact", "company", "public")),
            ("company", Maybe(Text())),
            ("addresses", Several(Address)),
            ("emails", Several(() => Sparse(("type", OneOf("office", "private", "other")), ("email", "someone@example.com")))),
            ("phones", Several(() => Sparse(("type", OneOf("office", "mobile", "home", "fax")), ("number", "030 / 1234")))),
            ("siteprofile_uuids", Several(() => JsonValue.Create(OneOf(Uuids)))),
            ("workflowlevel1_uuids", Several(() => JsonValue.Create(OneOf(Uuids))) ?? []),
            ("workflowlevel2_uuids", Several(() => JsonValue.Create(OneOf(Uuids)))),
            ("notes", Maybe(Text())),
            ("core_user_uuid", Maybe(Guid.CreateVersion7().ToString()))
        );

    private JsonObject Appointment(List<string> contacts, ApiClient client)
    {
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)
            .AddMinutes(_random.Next(525_600))
            .AddMicroseconds(_random.Next(3) * 120);
        return Bodies.Appointment(
            ("name", Text()),
            ("owner", OneOf(client.User.ToString(), One)),
            ("start_date", start),
            ("end_date", start.AddMinutes(_random.Next(600))),
            ("type", new[] { OneOf("visit", "call", "„Ortstermin“ \"x\""), "zweite Art" }),
            ("address", Text()),
            ("siteprofile_uuid", OneOf([null, .. Uuids])),
            (
                "contact_uuid",
                _random.Next(4) switch
                {
                    0 => null,
                    1 => Uuids[2],
                    _ => contacts[_random.Next(contacts.Count)],
                }
            ),
            ("invitee_uuids", Several(() => JsonValue.Create(OneOf(Uuids)))),
            ("workflowlevel2_uuids", Several(() => JsonValue.Create(OneOf(Uuids)))),
            ("summary", Text()),
            ("notes", Enumerable.Range(1, 4).Where(_ => _random.Next(2) == 0).Reverse().Select(t => new { note = Text(), type = t }))
        );
    }

    private JsonObject Drive(JsonNode? appointment) =>
        Bodies.DrivingTime(
            appointment,
            ("distance", OneOf(null, "2.50", "999.99", "0")),
            ("time", _random.Next(32_768)),
            ("time_point", Maybe("2026-05-04T09:00:00.123456+02:00"))
        );

    private JsonObject Address() =>
        Sparse(
            ("type", OneOf("home", "billing", "business", "delivery", "mailing")),
            ("street", Text()),
            ("house_number", "5a"),
            ("postal_code", "10115"),
            ("city", Text()),
            ("country", Text())
        );

    /// <summary>With some of its fields; always with the last one that must be there.</summary>
    private JsonObject Sparse(params (string Name, string? Value)[] fields)
    {
        var made = new JsonObject();
        foreach (var (name, value) in fields)
            if (name is "email" or "number" || _random.Next(3) > 0)
                made[name] = value;
        return made;
    }

    private JsonArray? Several<T>(Func<T> make)
        where T : JsonNode? => _random.Next(4) is var count and < 3 ? [.. Enumerable.Range(0, count).Select(_ => make())] : null;

    private string Text() => Texts[_random.Next(Texts.Length)];

    private T OneOf<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    private string? Maybe(string text) => _random.Next(3) == 0 ? null : text;
}
