using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Contacts;

internal sealed class ContactFieldsTests : ApiTest
{
    private const string Full = """
        {
          "core_user_uuid": "0199f4a0-1111-7000-8000-000000000001", "customer_id": 123456,
          "first_name": "Jürgen", "middle_name": "von", "last_name": "Müller", "title": "mr", "suffix": "prof.",
          "customer_type": "company", "company": "Müller & Söhne <GmbH>",
          "addresses": [
            {"type": "billing", "street": "Hauptstraße", "house_number": "5a", "postal_code": "10115", "city": "Berlin", "country": "Germany"},
            {"city": "Ulm"}, {}
          ],
          "emails": [{"type": "office", "email": "j@müller.example"}, {"email": "j+x@example.com"}],
          "phones": [{"type": "fax", "number": "+49 (30) 12-34"}, {"number": "110"}],
          "siteprofile_uuids": ["0199f4a0-2222-7000-8000-000000000001"],
          "workflowlevel1_uuids": ["0199f4a0-3333-7000-8000-000000000001", "0199f4a0-3333-7000-8000-000000000002"],
          "workflowlevel2_uuids": [],
          "notes": "line\nbreak \u00a0 and 😀"
        }
        """;

    [Clause(
        "json.snake-case",
        "contact.core_user_uuid",
        "contact.addresses",
        "contact.emails.idn",
        "contact.phones.as-typed",
        "contact.siteprofile_uuids",
        "contact.workflowlevel2_uuids",
        "contact.notes",
        "contact.company"
    )]
    [Test]
    public async Task Post_EveryField_RoundTrips()
    {
        var created = await Client.CreateAsync("/contact/", Full);

        var read = await Client.ReadAsync($"/contact/{created["uuid"]}/");
        Assert.That(JsonNode.DeepEquals(read, created), read.ToString());
        foreach (var (name, given) in JsonNode.Parse(Full)!.AsObject())
            Assert.That(JsonNode.DeepEquals(read[name], given), $"{name}: {read[name]}");
    }

    [Clause("contact.names", "contact.suffix", "contact.organization_uuid", "contact.workflowlevel1_uuids")]
    [Test]
    public async Task Post_OnlyTheRequired_HasDefaults()
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact());

        foreach (var text in new[] { "first_name", "middle_name", "last_name", "suffix" })
            Assert.That((string?)contact[text], Is.Empty, text);
        string[] optional =
        [
            "core_user_uuid",
            "title",
            "title_display",
            "contact_type",
            "contact_type_name",
            "customer_type",
            "customer_type_display",
        ];
        string[] lists = ["company", "addresses", "emails", "phones", "siteprofile_uuids", "workflowlevel2_uuids", "notes"];
        foreach (var name in optional.Concat(lists))
            Assert.That(contact.AsObject().TryGetPropertyValue(name, out var value) && value is null, name);
        Assert.That(contact["workflowlevel1_uuids"]!.AsArray(), Is.Empty);
        Assert.That((Guid)contact["organization_uuid"]!, Is.EqualTo(Client.Organization));
        Assert.That(((Guid)contact["uuid"]!).Version, Is.EqualTo(7));
    }

    [Test]
    public async Task Post_Accepted_LocationAnswersGet()
    {
        var response = await Client.PostAsync("/contact", Bodies.Contact());

        var contact = await response.ReadAsync(HttpStatusCode.Created);
        Assert.That(response.Headers.Location!.IsAbsoluteUri);
        var read = await Client.ReadAsync(response.Headers.Location.AbsoluteUri);
        Assert.That(JsonNode.DeepEquals(read, contact));
    }

    [Clause(
        "contact.title",
        "contact.title.display-text",
        "contact.title_display",
        "contact.customer_type",
        "contact.customer_type.display-text",
        "contact.customer_type_display",
        "choice.display-text",
        "text.empty-is-null"
    )]
    [TestCase("title", "mr", "mr", "Mr.")]
    [TestCase("title", "Ms.", "ms", "Ms.")]
    [TestCase("title", " Mrs. ", "mrs", "Mrs.")]
    [TestCase("title", "Miss", "miss", "Miss")]
    [TestCase("title", "family", "family", "Family")]
    [TestCase("title", "", null, null)]
    [TestCase("customer_type", "Customer", "customer", "Customer")]
    [TestCase("customer_type", "contact", "contact", "Contact")]
    [TestCase("customer_type", "Company", "company", "Company")]
    [TestCase("customer_type", "public", "public", "Public")]
    [TestCase("customer_type", "", null, null)]
    public async Task Post_Choice_TakesValueAndDisplayText(string field, string given, string? value, string? display)
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact((field, given)));

        Assert.That((string?)contact[field], Is.EqualTo(value));
        Assert.That((string?)contact[$"{field}_display"], Is.EqualTo(display));
    }

    [Clause("text.empty-is-null")]
    [Test]
    public async Task Post_EmptyOptionalUuidAndNestedType_MeansNull()
    {
        var contact = await Client.CreateAsync(
            "/contact/",
            """{"workflowlevel1_uuids":[],"core_user_uuid":"","contact_type":"","customer_id":"","emails":[{"type":"","email":"a@b.de"}]}"""
        );

        Assert.That(contact["core_user_uuid"], Is.Null);
        Assert.That(contact["contact_type"], Is.Null);
        Assert.That((int)contact["customer_id"]!, Is.EqualTo(10001));
        Assert.That(contact["emails"]![0]!["type"], Is.Null);
    }

    [Clause(
        "status.400",
        "errors.validation",
        "errors.path",
        "choice.exact",
        "text.null",
        "contact.workflowlevel1_uuids",
        "contact.title",
        "contact.customer_type",
        "contact.customer_id.range",
        "contact.addresses.type",
        "contact.emails",
        "contact.emails.valid",
        "contact.phones",
        "contact.phones.type",
        "contact.phones.limit"
    )]
    [TestCase("""{}""", "workflowlevel1_uuids")]
    [TestCase("""{"workflowlevel1_uuids":null}""", "workflowlevel1_uuids")]
    [TestCase("""{"workflowlevel1_uuids":["x"]}""", "workflowlevel1_uuids[0]")]
    [TestCase("""{"workflowlevel1_uuids":[],"first_name":null}""", "first_name")]
    [TestCase("""{"workflowlevel1_uuids":[],"title":"MR"}""", "title")]
    [TestCase("""{"workflowlevel1_uuids":[],"title":"Dr."}""", "title")]
    [TestCase("""{"workflowlevel1_uuids":[],"customer_type":"CUSTOMER"}""", "customer_type")]
    [TestCase("""{"workflowlevel1_uuids":[],"customer_id":-1}""", "customer_id")]
    [TestCase("""{"workflowlevel1_uuids":[],"customer_id":2147483648}""", "customer_id")]
    [TestCase("""{"workflowlevel1_uuids":[],"core_user_uuid":"me"}""", "core_user_uuid")]
    [TestCase("""{"workflowlevel1_uuids":[],"addresses":[{},{"type":"Home"}]}""", "addresses[1].type")]
    [TestCase("""{"workflowlevel1_uuids":[],"addresses":[null]}""", "addresses[0]")]
    [TestCase("""{"workflowlevel1_uuids":[],"emails":[{"email":"a@b.de"},{"email":"a@b"}]}""", "emails[1].email")]
    [TestCase("""{"workflowlevel1_uuids":[],"emails":[{"type":"office"}]}""", "emails[0].email")]
    [TestCase("""{"workflowlevel1_uuids":[],"emails":[{"email":"A <a@b.de>"}]}""", "emails[0].email")]
    [TestCase("""{"workflowlevel1_uuids":[],"phones":[{"number":"12"}]}""", "phones[0].number")]
    [TestCase("""{"workflowlevel1_uuids":[],"phones":[{"type":"private","number":"123"}]}""", "phones[0].type")]
    [TestCase("""{"workflowlevel1_uuids":[],"phones":[{"number":"123456789012345678901"}]}""", "phones[0].number")]
    public async Task Post_BadValue_Returns400NamingTheFieldAndStoresNothing(string body, string field)
    {
        var response = await Client.PostAsync("/contact/", body);

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { field }));
        Assert.That((int)(await Client.ReadAsync("/contact/"))["count"]!, Is.Zero);
    }
}
