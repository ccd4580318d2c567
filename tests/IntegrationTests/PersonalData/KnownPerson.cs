using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Infrastructure;
using MimeKit;

namespace ContactAppointment.IntegrationTests.PersonalData;

/// <summary>A person of whom everything is held that can be, with a canary in every text: now, before, and in what is deleted.</summary>
internal sealed class KnownPerson(ApiClient client)
{
    /// <summary>Stands in every text, folded or not.</summary>
    public const string Canary = "Zqkanarienx";

    /// <summary>Stands in every number.</summary>
    public const string Digits = "7654321987";

    public const string Address = $"{Canary}@{Canary}.example";
    public const string FormerAddress = $"former@{Canary}.example";

    private readonly List<(string Path, string Body, string Key)> _repeatable = [];

    public JsonNode Contact { get; private set; } = null!;

    public JsonNode Appointment { get; private set; } = null!;

    /// <summary>What was made with a key, to be sent again.</summary>
    public IReadOnlyList<(string Path, string Body, string Key)> Repeatable => _repeatable;

    public string Path => $"/contact/{Contact["uuid"]}";

    /// <summary>Makes the contact and its appointment, and changes and deletes some of it.</summary>
    public async Task MakeAsync()
    {
        Contact = await CreateAsync("/contact/", ContactBody(FormerAddress));
        (await client.PatchAsync($"{Path}/", ContactBody(Address))).EnsureSuccessStatusCode();
        Appointment = await AppointmentAsync(Contact["uuid"]);
        var gone = await AppointmentAsync(Contact["uuid"]);
        await NotifyAsync(gone["uuid"], ("send_at", "2099-01-01T00:00:00Z"));
        (await client.DeleteAsync($"/appointment/{gone["uuid"]}/")).EnsureSuccessStatusCode();
        var note = new
        {
            note = Canary,
            type = 2,
            appointments = new[] { Appointment["uuid"] },
        };
        var uuid = (await CreateAsync("/appointmentnotes/", JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(note))!))["uuid"];
        (await client.PatchAsync($"/appointmentnotes/{uuid}/", new { note = $"{Canary} again" })).EnsureSuccessStatusCode();
        await CreateAsync("/appointmentdrivingtimes/", Bodies.DrivingTime(Appointment["uuid"]));
        await NotifyAsync(Appointment["uuid"], ("send_at", "2099-01-01T00:00:00Z")); // waits in the outbox
    }

    /// <summary>Has mails go out: about the appointment, and about another one to the person.</summary>
    public async Task SendAsync()
    {
        var mails = new[]
        {
            await NotifyAsync(Appointment["uuid"], ("send_notification", true)),
            await NotifyAsync((await client.CreateAsync("/appointment/", Bodies.Appointment()))["uuid"], ("send_notification", true)),
        };
        foreach (var mail in mails)
            await client.SentAsync((string)mail["uuid"]!);
    }

    /// <summary>Has the person say by a mail's link that it wants no more reminders.</summary>
    public async Task UnsubscribeAsync(string mailFolder)
    {
        var reminder = await client.RemindNowAsync(Address);
        await client.SentAsync((string)reminder["uuid"]!);
        var mail = await MimeMessage.LoadAsync(System.IO.Path.Combine(mailFolder, $"{reminder["uuid"]}.eml"));
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        (await client.Http.PostAsync(mail.UnsubscribeLink().PathAndQuery, form)).EnsureSuccessStatusCode();
    }

    /// <summary>Makes a notification about an appointment, to the person's address unless told otherwise.</summary>
    public Task<JsonNode> NotifyAsync(JsonNode? appointment, params (string Name, object? Value)[] fields) =>
        CreateAsync(
            "/appointmentnotifications/",
            Bodies.Notification(
                appointment,
                [("recipient", Address), ("subject", Canary), ("message", Canary), ("org_name", Canary), ("org_phone", Digits), .. fields]
            )
        );

    private Task<JsonNode> AppointmentAsync(JsonNode? contact) =>
        CreateAsync(
            "/appointment/",
            Bodies.Appointment(
                ("contact_uuid", contact),
                ("name", Canary),
                ("summary", Canary),
                ("address", Canary),
                ("type", new[] { Canary }),
                ("notes", new[] { new { note = Canary } })
            )
        );

    private async Task<JsonNode> CreateAsync(string path, JsonNode body)
    {
        var key = $"{Guid.NewGuid()}";
        _repeatable.Add((path, body.ToJsonString(), key));
        var answer = await client.SendAsync(HttpMethod.Post, path, ApiClient.Json(body), ("Idempotency-Key", key));
        return await answer.ReadAsync(System.Net.HttpStatusCode.Created);
    }

    private static JsonObject ContactBody(string address) =>
        Bodies.Contact(
            ("first_name", Canary),
            ("middle_name", Canary),
            ("last_name", $"{Canary} {address.Length}"),
            ("suffix", Canary),
            ("company", Canary),
            ("notes", new string('n', 9000) + Canary), // more than a page of the store
            ("emails", new[] { new { type = "office", email = address } }),
            ("phones", new[] { new { number = $"+49 {Digits}" } }),
            (
                "addresses",
                new[]
                {
                    new
                    {
                        street = Canary,
                        house_number = Canary,
                        postal_code = Canary,
                        city = Canary,
                        country = Canary,
                    },
                }
            )
        );
}
