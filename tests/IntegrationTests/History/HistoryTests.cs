using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactAppointment.Application.Common;
using ContactAppointment.Domain.History;
using ContactAppointment.Infrastructure.Persistence;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.History;

/// <summary>What is recorded of changes, and how it is read.</summary>
internal sealed class HistoryTests : ApiTest
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Clause("trail.recorded")]
    [Test]
    public async Task Get_HistoryOfAContact_TellsWhoDidWhatWhenAndByWhichRequest()
    {
        const string trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var before = DateTimeOffset.UtcNow.AddSeconds(-5);
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact(("first_name", "Jürgen"), ("customer_id", 77)));
        var patch = ApiClient.Json(new { first_name = "Jörg", company = "Müller GmbH" }, "application/merge-patch+json");
        await Client.SendAsync(HttpMethod.Patch, $"/contact/{contact["id"]}/", patch, ("traceparent", $"00-{trace}-00f067aa0ba902b7-01"));
        await Client.DeleteAsync($"/contact/{contact["uuid"]}/");

        var entries = await HistoryAsync($"/contact/{contact["uuid"]}");

        Assert.That(entries.Select(e => (string?)e["kind"]), Is.EqualTo(new[] { "deleted", "changed", "created" }));
        Assert.That(entries.Select(e => (Guid?)e["actor"]), Is.All.EqualTo(Client.User));
        Assert.That(entries.Select(e => (DateTimeOffset)e["at"]!), Is.All.GreaterThan(before));
        Assert.That(entries.Select(e => (string?)e["subject_uuid"]), Is.All.EqualTo((string?)contact["uuid"]));
        Assert.That((string?)entries[1]["request_id"], Is.EqualTo(trace));
        Assert.That(
            entries[1]["changes"]!.ToJsonString(Plain),
            Is.EqualTo("""{"company":{"before":null,"after":"Müller GmbH"},"first_name":{"before":"Jürgen","after":"Jörg"}}""")
        );
        Assert.That((int?)entries[2]["changes"]!["customer_id"]!["after"], Is.EqualTo(77));
        Assert.That((string?)entries[0]["changes"]!["first_name"]!["before"], Is.EqualTo("Jörg"));
    }

    [Clause("trail.lists")]
    [Test]
    public async Task Get_HistoryOfAContact_HasItsListsAndItsType()
    {
        var type = await Client.CreateAsync("/contacttype/", new { name = "Patient" });
        var contact = await Client.CreateAsync(
            "/contact/",
            Bodies.Contact(
                ("addresses", JsonNode.Parse("""[{"type":"home","house_number":"5a","city":"Berlin"}]""")),
                ("emails", JsonNode.Parse("""[{"type":"office","email":"a@example.com"}]""")),
                ("phones", JsonNode.Parse("""[{"number":"030 123"}]""")),
                ("contact_type", type["uuid"])
            )
        );
        await Client.PatchAsync(
            $"/contact/{contact["id"]}/",
            """{"emails":[{"type":"office","email":"b@example.com"}],"phones":null,"title":"ms","contact_type":null}"""
        );

        var entries = await HistoryAsync($"/contact/{contact["id"]}");

        var created = entries[1]["changes"]!;
        Assert.That(
            created["addresses"]!["after"]!.ToJsonString(),
            Is.EqualTo("""[{"type":"home","house_number":"5a","city":"Berlin"}]""")
        );
        Assert.That((string?)created["contact_type"]!["after"], Is.EqualTo((string?)type["uuid"]));
        var changed = entries[0]["changes"]!.AsObject();
        Assert.That(changed.Select(c => c.Key), Is.EquivalentTo(new[] { "emails", "phones", "title", "contact_type" }));
        Assert.That(changed["emails"]!["before"]!.ToJsonString(), Is.EqualTo("""[{"type":"office","email":"a@example.com"}]"""));
        Assert.That(changed["emails"]!["after"]!.ToJsonString(), Is.EqualTo("""[{"type":"office","email":"b@example.com"}]"""));
        Assert.That(changed["phones"]!["after"], Is.Null);
        Assert.That((string?)changed["title"]!["after"], Is.EqualTo("ms"));
        Assert.That((string?)changed["contact_type"]!["before"], Is.EqualTo((string?)type["uuid"]));
    }

    [Clause("trail.lists")]
    [Test]
    public async Task Get_HistoryOfAnAppointment_HasItsTimesAndInviteesAndTheNotesThatComeAndGo()
    {
        var invitee = Guid.CreateVersion7();
        var appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment(("invitee_uuids", new[] { invitee })));
        var path = $"/appointment/{appointment["uuid"]}";
        var note = await Client.CreateAsync(
            "/appointmentnotes/",
            new
            {
                note = "N",
                type = 2,
                appointments = new[] { appointment["uuid"] },
            }
        );
        await Client.PatchAsync($"{path}/", new { end_date = "2026-05-04T11:00:00Z" });
        await Client.PatchAsync($"/appointmentnotes/{note["id"]}/", new { appointments = Array.Empty<string>() });

        var entries = await HistoryAsync(path);
        var ofNote = await HistoryAsync($"/appointmentnotes/{note["uuid"]}");

        Assert.That(entries[3]["changes"]!["invitee_uuids"]!["after"]![0]!.GetValue<Guid>(), Is.EqualTo(invitee));
        Assert.That((string?)entries[3]["changes"]!["type"]!["after"]![0], Is.EqualTo("visit"));
        Assert.That(entries[2]["changes"]!["notes"]!["after"]![0]!.GetValue<Guid>(), Is.EqualTo(note["uuid"]!.GetValue<Guid>()));
        Assert.That(
            entries[1]["changes"]!.ToJsonString(),
            Is.EqualTo("""{"end_date":{"before":"2026-05-04T10:00:00Z","after":"2026-05-04T11:00:00Z"}}""")
        );
        Assert.That(entries[0]["changes"]!["notes"]!["before"]![0]!.GetValue<Guid>(), Is.EqualTo(note["uuid"]!.GetValue<Guid>()));
        Assert.That((int?)ofNote[1]["changes"]!["type"]!["after"], Is.EqualTo(2));
        Assert.That(ofNote[0]["changes"]!["appointments"]!["before"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Clause("trail.recorded")]
    [Test]
    public async Task Get_HistoryOfWhateverCanBeMade_BeginsWithItsCreation()
    {
        var document = await Client.ReadAsync("/docs/swagger.json");
        var kept = (await DescribedResource.AllAsync(Client))
            .Where(r => document["paths"]![$"{r.Path}{{id}}/history"] is not null)
            .ToList();
        Assert.That(kept, Has.Count.EqualTo(6));
        foreach (var resource in kept)
        {
            var made = await Client.CreateAsync(resource.Path, await resource.BodyAsync(Client));

            var entries = await HistoryAsync($"{resource.Path}{made["id"]}");

            Assert.That(entries.Select(e => (string?)e["kind"]), Is.EqualTo(new[] { "created" }), resource.Path);
            Assert.That((string?)entries[0]["subject_uuid"], Is.EqualTo((string?)made["uuid"]));
            Assert.That(entries[0]["changes"]!.AsObject(), Is.Not.Empty, resource.Path);
        }
    }

    [Clause("trail.recorded")]
    [Test]
    public async Task Get_HistoryOfANotification_TellsOfItsAppointmentAndOfItsMailThatTheServiceSent()
    {
        var first = await Client.CreateAsync("/appointment/", Bodies.Appointment());
        var second = await Client.CreateAsync("/appointment/", Bodies.Appointment());
        var notification = await Client.CreateAsync("/appointmentnotifications/", Bodies.Notification(first["uuid"]));
        var path = $"/appointmentnotifications/{notification["uuid"]}";
        await Client.PatchAsync($"{path}/", new { appointment = second["uuid"] });
        await Client.PatchAsync($"{path}/", new { send_notification = true });
        await Eventually.GetAsync(async () => (string?)(await Client.ReadAsync($"{path}/"))["sent_at"], "the mail");

        var entries = await HistoryAsync(path);

        Assert.That(entries.Select(e => (Guid?)e["actor"]), Is.EqualTo(new Guid?[] { null, Client.User, Client.User, Client.User }));
        Assert.That((string?)entries[2]["changes"]!["appointment"]!["before"], Is.EqualTo((string?)first["uuid"]));
        Assert.That((string?)entries[2]["changes"]!["appointment"]!["after"], Is.EqualTo((string?)second["uuid"]));
        Assert.That((bool?)entries[1]["changes"]!["send_notification"]!["after"], Is.True);
        Assert.That((string?)entries[0]["changes"]!["sent_at"]!["after"], Is.Not.Null);
    }

    [Clause("trail.recorded")]
    [Test]
    public async Task Delete_AContactType_IsInTheHistoryOfTheContactsThatHadIt()
    {
        var type = await Client.CreateAsync("/contacttype/", new { name = "Patient" });
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact(("contact_type", type["uuid"])));
        await Client.DeleteAsync($"/contacttype/{type["uuid"]}/");

        var entries = await HistoryAsync($"/contact/{contact["uuid"]}");

        Assert.That((string?)entries[0]["changes"]!["contact_type"]!["before"], Is.EqualTo((string?)type["uuid"]));
        Assert.That((Guid?)entries[0]["actor"], Is.EqualTo(Client.User));
    }

    [Clause("trail.recorded")]
    [Test]
    public async Task Get_HistoryOfTheSettings_TellsOfTheOrganizationsOwnAlone()
    {
        using var stranger = Api.CreateApiClient();
        await stranger.PatchAsync("/organizationsettings/", new { name = "Theirs" });
        await Client.PatchAsync("/organizationsettings/", new { name = "Ours" });
        await Client.PatchAsync("/organizationsettings/", new { phone = "112" });

        var entries = await HistoryAsync("/organizationsettings");

        Assert.That(entries.Select(e => (string?)e["kind"]), Is.EqualTo(new[] { "changed", "changed", "created" }));
        Assert.That(entries[0]["changes"]!.ToJsonString(), Is.EqualTo("""{"phone":{"before":"","after":"112"}}"""));
        Assert.That((string?)entries[1]["changes"]!["name"]!["after"], Is.EqualTo("Ours"));
        Assert.That(entries.Select(e => (Guid?)e["actor"]), Is.All.EqualTo(Client.User));
    }

    [Test]
    public async Task Get_HistoryOfSettingsThatNobodyHasSet_IsEmpty()
    {
        using var newcomer = Api.CreateApiClient();

        var page = await newcomer.ReadAsync("/organizationsettings/history/");

        Assert.That(page["results"]!.AsArray(), Is.Empty);
    }

    [Clause("trail.organization")]
    [Test]
    public async Task Get_HistoryOfAForeignContact_AnswersAsOfAnUnknownOne()
    {
        using var stranger = Api.CreateApiClient();
        using var superuser = Api.CreateApiClient(superuser: true);
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact());

        var foreign = await stranger.GetAsync($"/contact/{contact["uuid"]}/history/");
        var bySuperuser = await superuser.GetAsync($"/contact/{contact["uuid"]}/history/");

        await foreign.ReadProblemAsync(HttpStatusCode.NotFound);
        Assert.That((await stranger.GetAsync($"/contact/{contact["id"]}/history/")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(
            (await stranger.GetAsync($"/contact/{Guid.CreateVersion7()}/history/")).StatusCode,
            Is.EqualTo(HttpStatusCode.NotFound)
        );
        Assert.That((await bySuperuser.ReadAsync(HttpStatusCode.OK))["results"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Clause("trail.pages")]
    [Test]
    public async Task Get_History_IsPagedByCursors()
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact());
        foreach (var i in Enumerable.Range(1, 6))
            await Client.PatchAsync($"/contact/{contact["id"]}/", new { company = $"{i}" });

        var pages = new List<string?>();
        for (var next = $"/contact/{contact["id"]}/history/?page_size=3&ordering=id"; next is not null; )
        {
            var page = await Client.ReadAsync(next);
            pages.AddRange(page["results"]!.AsArray().Select(e => (string?)e!["changes"]!["company"]?["after"]));
            next = (string?)page["next"];
        }

        Assert.That(pages, Is.EqualTo(new[] { null, "1", "2", "3", "4", "5", "6" }));
    }

    [Clause("trail.unchanged")]
    [TestCase(EntityState.Modified)]
    [TestCase(EntityState.Deleted)]
    public async Task Save_ThatWouldTouchWhatIsRecorded_IsRefused(EntityState state)
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact());
        await using var scope = Api.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IOrganizationScope>().Enter(Client.Organization);
        var context = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        context.Entry(await context.Set<HistoryEntry>().FirstAsync()).State = state;

        Assert.That(async () => await context.SaveChangesAsync(), Throws.InvalidOperationException);
        Assert.That(await HistoryAsync($"/contact/{contact["id"]}"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Patch_ThatFails_RecordsNothing()
    {
        var taken = await Client.CreateAsync("/contact/", Bodies.Contact());
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact());

        await Client.PatchAsync($"/contact/{contact["id"]}/", new { company = "C", customer_id = (int)taken["customer_id"]! });

        Assert.That(await HistoryAsync($"/contact/{contact["id"]}"), Has.Count.EqualTo(1));
    }

    private async Task<IReadOnlyList<JsonNode>> HistoryAsync(string path) =>
        [.. (await Client.ReadAsync($"{path}/history/"))["results"]!.AsArray().Select(e => e!)];
}
