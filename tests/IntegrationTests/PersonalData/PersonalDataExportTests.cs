using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.PersonalData;

/// <summary>What a person is given of all that is held of it.</summary>
[Clause("personal.export")]
internal sealed class PersonalDataExportTests : ApiTest
{
    [Test]
    public async Task Get_APersonWithEverything_HasAllOfItAndNothingOfOthers()
    {
        var (address, former) = (MailRequests.NewRecipient(), MailRequests.NewRecipient());
        var contact = await ContactAsync("Person", former);
        await Client.PatchAsync($"/contact/{contact["id"]}/", new { emails = new[] { new { type = "office", email = address } } });
        var other = await ContactAsync("Somebody", MailRequests.NewRecipient());
        var appointment = await AppointmentAsync(contact, "Theirs");
        await AppointmentAsync(other, "Another's");
        var gone = await AppointmentAsync(contact, "Deleted");
        await Client.DeleteAsync($"/appointment/{gone["id"]}/");
        var moved = await AppointmentAsync(contact, "Moved");
        await Client.PatchAsync($"/appointment/{moved["id"]}/", new { contact_uuid = other["uuid"], name = "Later" });
        await Client.PatchAsync($"/appointment/{moved["id"]}/", new { name = "Later still" });
        var drive = await Client.CreateAsync("/appointmentdrivingtimes/", Bodies.DrivingTime(appointment["uuid"]));
        var mail = await Client.RequestMailAsync((string)appointment["uuid"]!, "secretary@example.com");
        var toFormer = await Client.RequestMailAsync(former);
        var stopped = await UnsubscribeAsync(address);
        await Client.SentAsync(mail);
        await Client.SentAsync(toFormer);

        var response = await Client.GetAsync($"/contact/{contact["id"]}/personal-data/");
        var data = await response.ReadAsync(HttpStatusCode.OK);

        Assert.That(response.Headers.CacheControl?.NoStore, Is.True);
        Assert.That(response.Content.Headers.ContentDisposition?.DispositionType, Is.EqualTo("attachment"));
        Assert.That(response.Content.Headers.ContentDisposition?.FileName, Is.EqualTo($"personal-data-{contact["uuid"]}.json"));
        Assert.That(data.AsObject().Select(p => p.Key).Skip(2), Is.EqualTo(data["about"]!.AsObject().Select(a => a.Key)));
        Assert.That((string?)data["contact"]!["last_name"], Is.EqualTo("Person"));
        Assert.That(
            UuidsIn(data, "appointments"),
            Is.EqualTo(new[] { appointment["uuid"]!.GetValue<Guid>(), gone["uuid"]!.GetValue<Guid>() })
        );
        Assert.That(data["appointments"]!.AsArray().Select(a => a!["deleted_at"] is not null), Is.EqualTo(new[] { false, true }));
        Assert.That(data["appointments"]![0]!["driving_times"]![0]!["uuid"]!.GetValue<Guid>(), Is.EqualTo(drive["uuid"]!.GetValue<Guid>()));
        Assert.That(data["appointments"]![0]!["contact"], Is.Null);
        Assert.That(data["notes"]!.AsArray().Select(n => (string?)n!["note"]), Is.EqualTo(new[] { "Note of Theirs", "Note of Deleted" }));
        Assert.That(
            UuidsIn(data, "notifications"),
            Is.EqualTo(new[] { Guid.Parse(mail), Guid.Parse(toFormer), stopped["uuid"]!.GetValue<Guid>() })
        );
        Assert.That(
            data["mails"]!.AsArray().Select(m => (string?)m!["to"]),
            Is.EquivalentTo(new[] { "secretary@example.com", former, address })
        );
        Assert.That((string?)data["unsubscribed_addresses"]![0]!["address"], Is.EqualTo(address));
        var history = data["history"]!.ToJsonString();
        foreach (var (what, isTold) in new[] { ("Theirs", true), ("Deleted", true), ("Note of Deleted", true), (former, true) })
            Assert.That(history.Contains($"\"{what}\"", StringComparison.Ordinal), Is.EqualTo(isTold), what);
        Assert.That(history, Does.Contain("\"Moved\"").And.Contain("\"Later\"").And.Not.Contain("Later still"));
        Assert.That(data.ToJsonString(), Does.Not.Contain("Another").And.Not.Contain("Somebody"));
    }

    [Test]
    public async Task Get_MoreThanOneStretch_HasEachOnce()
    {
        var contact = await ContactAsync("Busy", MailRequests.NewRecipient());
        var made = new List<Guid>();
        for (var i = 0; i < 52; i++)
            made.Add((await AppointmentAsync(contact, $"{i}"))["uuid"]!.GetValue<Guid>());

        var data = await Client.ReadAsync($"/contact/{contact["uuid"]}/personal-data");

        Assert.That(UuidsIn(data, "appointments"), Is.EqualTo(made));
        Assert.That(data["notes"]!.AsArray(), Has.Count.EqualTo(made.Count));
        Assert.That(data["history"]!.AsArray(), Has.Count.EqualTo(1 + 2 * made.Count));
    }

    [Test]
    public async Task Get_AnAddressThatAnotherHasToo_IsNotThePersonsAlone()
    {
        var address = MailRequests.NewRecipient();
        var contact = await ContactAsync("One", address);
        await ContactAsync("Other", address.ToUpperInvariant());
        var mail = await Client.RequestMailAsync(address);
        await Client.SentAsync(mail);

        var data = await Client.ReadAsync($"/contact/{contact["uuid"]}/personal-data/");

        Assert.That(data["notifications"]!.AsArray(), Is.Empty);
        Assert.That(data["mails"]!.AsArray(), Is.Empty);
    }

    [TestCase("contacts:read", HttpStatusCode.Forbidden)]
    [TestCase("appointments:read", HttpStatusCode.Forbidden)]
    [TestCase("contacts:read appointments:read", HttpStatusCode.OK)]
    public async Task Get_TokenWithScopes_NeedsBoth(string scopes, HttpStatusCode expected)
    {
        var contact = await ContactAsync("Person", MailRequests.NewRecipient());
        var claims = new Dictionary<string, object?> { ["scope"] = scopes, ["organization_uuid"] = Client.Organization };
        using var limited = Api.CreateApiClient(TestTokens.Issue(claims));

        var answer = await limited.GetAsync($"/contact/{contact["id"]}/personal-data/");

        Assert.That(answer.StatusCode, Is.EqualTo(expected));
    }

    [Test]
    public async Task Get_ASuperuserOfAnotherOrganization_GetsIt()
    {
        var contact = await ContactAsync("Person", MailRequests.NewRecipient());
        var appointment = await AppointmentAsync(contact, "Theirs");
        using var superuser = Api.CreateApiClient(superuser: true);

        var data = await superuser.ReadAsync($"/contact/{contact["id"]}/personal-data/");

        Assert.That(UuidsIn(data, "appointments"), Is.EqualTo(new[] { appointment["uuid"]!.GetValue<Guid>() }));
    }

    private Task<JsonNode> ContactAsync(string lastName, string address) =>
        Client.CreateAsync("/contact/", Bodies.Contact(("last_name", lastName), ("emails", new[] { new { email = address } })));

    private Task<JsonNode> AppointmentAsync(JsonNode contact, string name) =>
        Client.CreateAsync(
            "/appointment/",
            Bodies.Appointment(("name", name), ("contact_uuid", contact["uuid"]), ("notes", new[] { new { note = $"Note of {name}" } }))
        );

    /// <summary>Has an address say that it wants no more reminders, and returns the reminder that it got.</summary>
    private async Task<JsonNode> UnsubscribeAsync(string address)
    {
        var reminder = await Client.RemindNowAsync(address);
        await Client.SentAsync((string)reminder["uuid"]!);
        var mail = await MimeKit.MimeMessage.LoadAsync(Path.Combine(Api.MailFolder, $"{reminder["uuid"]}.eml"));
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        (await Client.Http.PostAsync(mail.UnsubscribeLink().PathAndQuery, form)).EnsureSuccessStatusCode();
        return reminder;
    }

    private static IEnumerable<Guid> UuidsIn(JsonNode data, string part) => data[part]!.AsArray().Select(p => p!["uuid"]!.GetValue<Guid>());
}
