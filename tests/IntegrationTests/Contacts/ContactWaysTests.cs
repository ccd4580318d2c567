using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Contacts;

/// <summary>The addresses, e-mails and phones of a contact.</summary>
internal sealed class ContactWaysTests : ApiTest
{
    [TestCase("addresses", "home,billing,business,delivery,mailing", """{"city":"Ulm"}""")]
    [TestCase("emails", "office,private,other", """{"email":"a@b.de"}""")]
    [TestCase("phones", "office,mobile,home,fax", """{"number":"110"}""")]
    [Clause("contact.addresses.type", "contact.emails.type", "contact.phones.type")]
    public async Task Post_EveryTypeAndNone_IsTaken(string field, string types, string entry)
    {
        var typed = types.Split(',').Select(type => With(entry, type));
        var list = new JsonArray([.. typed, JsonNode.Parse(entry)]);

        var contact = await Client.CreateAsync("/contact/", Bodies.Contact((field, list)));

        Assert.That(contact[field]!.ToJsonString(), Is.EqualTo(list.ToJsonString()));
    }

    [TestCase("addresses", "office", """{"city":"Ulm"}""")]
    [TestCase("addresses", "Home", """{"city":"Ulm"}""")]
    [TestCase("emails", "home", """{"email":"a@b.de"}""")]
    [TestCase("emails", "Office", """{"email":"a@b.de"}""")]
    [TestCase("phones", "private", """{"number":"110"}""")]
    [TestCase("phones", "Fax", """{"number":"110"}""")]
    [Clause("contact.addresses.type", "contact.emails.type", "contact.phones.type", "choice.exact", "choice.display-text")]
    public async Task Post_AnotherType_Returns400NamingIt(string field, string type, string entry)
    {
        var response = await Client.PostAsync("/contact/", Bodies.Contact((field, new JsonArray(With(entry, type)))));

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { $"{field}[0].type" }));
    }

    [TestCase("addresses", """{"type":null,"city":"Ulm"}""", """{"city":"Ulm"}""")]
    [TestCase("emails", """{"type":null,"email":"a@b.de"}""", """{"email":"a@b.de"}""")]
    [TestCase("phones", """{"type":"","number":"110"}""", """{"number":"110"}""")]
    [Clause("text.empty-is-null")]
    public async Task Post_TypeOfNull_IsNone(string field, string given, string kept)
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact((field, new JsonArray(JsonNode.Parse(given)))));

        Assert.That(contact[field]!.ToJsonString(), Is.EqualTo($"[{kept}]"));
    }

    [TestCase(254, HttpStatusCode.Created)]
    [TestCase(255, HttpStatusCode.BadRequest)]
    [Clause("contact.emails.limit")]
    public async Task Post_LongAddress_IsTakenTo254Characters(int length, HttpStatusCode expected)
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('b', 60), 3));
        var email = $"{new string('a', 64)}@{domain}.".PadRight(length, 'c');

        var response = await Client.PostAsync("/contact/", Bodies.Contact(("emails", new[] { new { email } })));

        var answer = await response.ReadAsync(expected);
        Assert.That((string?)answer["emails"]?[0]!["email"], Is.EqualTo(expected == HttpStatusCode.Created ? email : null));
    }

    [TestCase("110", HttpStatusCode.Created)]
    [TestCase(" 11 ", HttpStatusCode.BadRequest)]
    [TestCase("+49 (0)30 / 12-34 x5", HttpStatusCode.Created)]
    [Clause("contact.phones.limit", "contact.phones.as-typed", "text.trimmed")]
    public async Task Post_Number_HasAtLeastThreeCharactersAndIsKeptAsTyped(string number, HttpStatusCode expected)
    {
        var response = await Client.PostAsync("/contact/", Bodies.Contact(("phones", new[] { new { number } })));

        var answer = await response.ReadAsync(expected);
        Assert.That((string?)answer["phones"]?[0]!["number"], Is.EqualTo(expected == HttpStatusCode.Created ? number : null));
    }

    [TestCase("addresses", """[{"city":"Ulm"}]""")]
    [TestCase("emails", """[{"email":"new@b.de"}]""")]
    [TestCase("phones", "[]")]
    [TestCase("siteprofile_uuids", """["0199f4a0-2222-7000-8000-000000000009"]""")]
    [TestCase("workflowlevel1_uuids", "[]")]
    [TestCase("workflowlevel2_uuids", """["0199f4a0-2222-7000-8000-000000000009"]""")]
    [Clause("patch.lists")]
    public async Task Patch_List_IsReplacedAsAWhole(string field, string json)
    {
        const string two = """["0199f4a0-2222-7000-8000-000000000001","0199f4a0-2222-7000-8000-000000000002"]""";
        var contact = await Client.CreateAsync(
            "/contact/",
            $$"""
            {
              "addresses": [{"type":"home","street":"S","city":"C"},{}], "emails": [{"type":"office","email":"a@b.de"},{"email":"c@b.de"}],
              "phones": [{"number":"110"}], "siteprofile_uuids": {{two}}, "workflowlevel1_uuids": {{two}}, "workflowlevel2_uuids": {{two}}
            }
            """
        );

        var response = await Client.PatchAsync($"/contact/{contact["uuid"]}/", Bodies.Single(field, json));

        Assert.That((await response.ReadAsync(HttpStatusCode.OK))[field]!.ToJsonString(), Is.EqualTo(json));
    }

    private static JsonObject With(string entry, string type)
    {
        var typed = new JsonObject { ["type"] = type };
        foreach (var (name, value) in JsonNode.Parse(entry)!.AsObject())
            typed[name] = value!.DeepClone();
        return typed;
    }
}
