using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Contacts;

/// <summary>Writers of different fields at the same time.</summary>
internal sealed class ContactWritersTests : ApiTest
{
    [Clause("patch.two-writers")]
    [Test]
    public async Task Patch_TwoWritersOfDifferentFields_BothSurvive()
    {
        var path = await CreateAsync();
        for (var round = 0; round < 30; round++)
        {
            var responses = await Task.WhenAll(
                Client.PatchAsync(path, new { first_name = $"F{round}" }),
                Client.PatchAsync(path, new { emails = new[] { new { email = $"e{round}@example.com" } } })
            );

            Assert.That(responses.Select(r => r.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
            var contact = await Client.ReadAsync(path);
            Assert.That((string?)contact["first_name"], Is.EqualTo($"F{round}"));
            Assert.That((string?)contact["emails"]![0]!["email"], Is.EqualTo($"e{round}@example.com"));
        }
    }

    [Clause("patch.two-writers")]
    [Test]
    public async Task Patch_TwentyWritersAtOnce_AllSurvive()
    {
        var path = await CreateAsync();
        string[] texts = ["first_name", "middle_name", "last_name", "suffix", "company", "notes"];
        string[] lists = ["siteprofile_uuids", "workflowlevel1_uuids", "workflowlevel2_uuids"];
        List<(string Field, string Json)> changes =
        [
            .. texts.Select(field => (field, $"\"{field}!\"")),
            .. lists.Select(field => (field, $"[\"{Guid.NewGuid()}\"]")),
            ("title", "\"mrs\""),
            ("customer_type", "\"public\""),
            ("contact_type", "\"0199f4a0-0000-7000-8000-000000000002\""),
            ("customer_id", "12345"),
            ("core_user_uuid", $"\"{Guid.NewGuid()}\""),
            ("addresses", "[{\"city\":\"Ulm\"}]"),
            ("emails", "[{\"email\":\"a@b.de\"}]"),
            ("phones", "[{\"number\":\"110\"}]"),
        ];
        var repeated = changes.Concat(changes.Take(20 - changes.Count)); // the same value twice: twenty writers

        var responses = await Task.WhenAll(repeated.Select(c => Client.PatchAsync(path, Bodies.Single(c.Field, c.Json))));

        Assert.That(responses.Select(r => r.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
        var contact = await Client.ReadAsync(path);
        foreach (var (field, json) in changes)
            Assert.That(contact[field]!.ToJsonString(), Is.EqualTo(json), field);
    }

    private async Task<string> CreateAsync() => $"/contact/{(await Client.CreateAsync("/contact/", Bodies.Contact()))["uuid"]}/";
}
