using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Errors;

/// <summary>Text is trimmed, and its length counted in code points.</summary>
internal sealed class TextTests : ApiTest
{
    private const string Emoji = "😀";

    [Clause(
        "text.trimmed",
        "text.code-points",
        "contact.names",
        "contact.suffix",
        "contact.company",
        "contact.addresses.limits",
        "contact.phones.limit",
        "appointment.name",
        "appointment.type.entries",
        "appointment.address",
        "notification.subject.limit",
        "notification.org.limits"
    )]
    [TestCase("contact", "first_name", 50)]
    [TestCase("contact", "middle_name", 50)]
    [TestCase("contact", "last_name", 50)]
    [TestCase("contact", "suffix", 50)]
    [TestCase("contact", "company", 100)]
    [TestCase("contact", "addresses[0].street", 100)]
    [TestCase("contact", "addresses[0].house_number", 20)]
    [TestCase("contact", "addresses[0].postal_code", 20)]
    [TestCase("contact", "addresses[0].city", 85)]
    [TestCase("contact", "addresses[0].country", 50)]
    [TestCase("contact", "phones[0].number", 20)]
    [TestCase("appointment", "name", 50)]
    [TestCase("appointment", "address", 100)]
    [TestCase("appointment", "type[0]", 50)]
    [TestCase("appointmentnotifications", "subject", 100)]
    [TestCase("appointmentnotifications", "org_name", 50)]
    [TestCase("appointmentnotifications", "org_phone", 20)]
    public async Task Post_TextAtItsLimit_IsTakenAndOneMoreRefused(string collection, string path, int limit)
    {
        var full = string.Concat(Enumerable.Repeat(Emoji, limit));

        var taken = await Client.CreateAsync($"/{collection}/", await BodyAsync(collection, path, $" \t{full}\n\u00a0"));
        var refused = await Client.PostAsync($"/{collection}/", await BodyAsync(collection, path, full + Emoji));

        Assert.That((string?)At(taken, path), Is.EqualTo(full));
        Assert.That((await refused.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { path }));
    }

    [Clause("text.trimmed", "contact.notes", "appointment.summary", "note.note", "notification.message.limit")]
    [TestCase("contact", "notes")]
    [TestCase("appointment", "summary")]
    [TestCase("appointment", "notes[0].note")]
    [TestCase("appointmentnotes", "note")]
    [TestCase("appointmentnotifications", "message")]
    public async Task Post_FreeText_HasNoLimitAndIsTrimmed(string collection, string path)
    {
        var text = string.Concat(Enumerable.Repeat(Emoji + "x\n", 5000)) + "end";

        var created = await Client.CreateAsync($"/{collection}/", await BodyAsync(collection, path, $"\r\n {text} \n"));

        Assert.That((string?)At(created, path), Is.EqualTo(text));
    }

    [Clause("text.nul")]
    [TestCase("appointment", "name")]
    [TestCase("appointment", "address")]
    [TestCase("appointment", "summary")]
    [TestCase("appointment", "type[0]")]
    [TestCase("appointment", "notes[0].note")]
    [TestCase("appointmentnotes", "note")]
    [TestCase("appointmentnotifications", "subject")]
    [TestCase("appointmentnotifications", "message")]
    [TestCase("appointmentnotifications", "org_name")]
    [TestCase("appointmentnotifications", "org_phone")]
    public async Task Post_Nul_Returns400NamingTheField(string collection, string path)
    {
        var response = await Client.PostAsync($"/{collection}/", await BodyAsync(collection, path, "a\0b"));

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { path }));
    }

    [Clause("text.trimmed")]
    [Test]
    public async Task Post_WordsWithMarksAndSpaces_AreKeptAsGiven()
    {
        const string decomposed = "a\u0308 \u00e4  b";

        var contact = await Client.CreateAsync("/contact/", Bodies.Contact(("first_name", decomposed)));

        Assert.That((string?)(await Client.ReadAsync($"/contact/{contact["id"]}/"))["first_name"], Is.EqualTo(decomposed));
    }

    private async Task<JsonObject> BodyAsync(string collection, string path, string value)
    {
        var body = collection switch
        {
            "contact" => Bodies.Contact(),
            "appointment" => Bodies.Appointment(),
            "appointmentnotifications" => Bodies.Notification((await Client.CreateAsync("/appointment/", Bodies.Appointment()))["uuid"]),
            _ => [],
        };
        var parts = path.Split("[0]");
        body[parts[0]] = parts switch
        {
            [_, ""] => new JsonArray(value),
            [_, var key] => new JsonArray(new JsonObject { [key[1..]] = value }),
            _ => value,
        };
        return body;
    }

    private static JsonNode? At(JsonNode node, string path) =>
        path.Split("[0]") switch
        {
            [var list, ""] => node[list]![0],
            [var list, var key] => node[list]![0]![key[1..]],
            _ => node[path],
        };
}
