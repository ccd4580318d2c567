using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Contacts;

internal sealed class ContactUpdateTests : ApiTest
{
    private static readonly string[] Kept = ["id", "uuid", "core_user_uuid", "customer_id", "organization_uuid", "create_date"];

    [Clause("put.replaces", "put.keeps.customer_id", "put.keeps.core_user_uuid", "differs.put")]
    [Test]
    public async Task Put_OnlyTheRequired_ResetsAllButNumberAndCoreUser()
    {
        var before = await CreateFilledAsync();
        var blank = await Client.CreateAsync("/contact/", Bodies.Contact());

        var response = await Client.PutAsync($"/contact/{before["id"]}/", Bodies.Contact());

        var after = await response.ReadAsync(HttpStatusCode.OK);
        foreach (var (name, value) in after.AsObject().Where(field => field.Key != "edit_date"))
            Assert.That(JsonNode.DeepEquals(value, (Kept.Contains(name) ? before : blank)[name]), $"{name}: {value}");
    }

    [Clause("put.required")]
    [Test]
    public async Task Put_WithoutTheRequired_Returns400AndChangesNothing()
    {
        var before = await CreateFilledAsync();

        var response = await Client.PutAsync($"/contact/{before["uuid"]}/", """{"first_name":"X"}""");

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "workflowlevel1_uuids" }));
        Assert.That(JsonNode.DeepEquals(await Client.ReadAsync($"/contact/{before["uuid"]}/"), before));
    }

    [Clause("patch.merge", "patch.media-types")]
    [TestCase("application/json")]
    [TestCase("application/merge-patch+json")]
    [TestCase("Application/JSON; charset=UTF-8")]
    public async Task Patch_OneField_ChangesNothingElse(string mediaType)
    {
        var before = await CreateFilledAsync();
        var content = ApiClient.Json("""{"last_name":"Meier"}""");
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);

        var response = await Client.SendAsync(HttpMethod.Patch, $"/contact/{before["uuid"]}/", content);

        var after = (await response.ReadAsync(HttpStatusCode.OK)).AsObject();
        var changed = after.Where(field => !JsonNode.DeepEquals(field.Value, before[field.Key])).Select(field => field.Key);
        Assert.That(changed, Is.EquivalentTo(new[] { "last_name", "edit_date" }));
    }

    [Clause("patch.null")]
    [TestCase("title")]
    [TestCase("customer_type")]
    [TestCase("contact_type")]
    [TestCase("company")]
    [TestCase("addresses")]
    [TestCase("emails")]
    [TestCase("phones")]
    [TestCase("siteprofile_uuids")]
    [TestCase("workflowlevel2_uuids")]
    [TestCase("notes")]
    [TestCase("core_user_uuid")]
    public async Task Patch_Null_ClearsAnOptionalField(string field)
    {
        var before = await CreateFilledAsync();
        Assume.That(before[field], Is.Not.Null);

        var response = await Client.PatchAsync($"/contact/{before["uuid"]}/", Bodies.Single(field, "null"));

        Assert.That((await response.ReadAsync(HttpStatusCode.OK))[field], Is.Null);
    }

    [Clause("text.null")]
    [TestCase("first_name")]
    [TestCase("suffix")]
    [TestCase("workflowlevel1_uuids")]
    public async Task Patch_NullForAnyOtherField_Returns400(string field)
    {
        var before = await CreateFilledAsync();

        var response = await Client.PatchAsync($"/contact/{before["uuid"]}/", Bodies.Single(field, "null"));

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { field }));
    }

    [Clause(
        "body.read-only",
        "body.unknown",
        "body.nested-unknown",
        "contact.ids",
        "contact.organization_uuid",
        "contact.dates",
        "contact.contact_type_name",
        "contact.title_display",
        "contact.customer_type_display"
    )]
    [Test]
    public async Task Patch_ReadOnlyAndUnknownFields_AreIgnored()
    {
        var before = await CreateFilledAsync();

        var response = await Client.PatchAsync(
            $"/contact/{before["uuid"]}/",
            """
            {"id":"x","uuid":1,"organization_uuid":"0199f4a0-9999-7000-8000-000000000001","create_date":"never","edit_date":[],"title_display":{},
             "contact_type_name":7,"nickname":{"deep":[1]},"First_Name":"X","emails":[{"email":"n@example.com","primary":true,"Type":9}]}
            """
        );

        var after = (await response.ReadAsync(HttpStatusCode.OK)).AsObject();
        var changed = after.Where(field => !JsonNode.DeepEquals(field.Value, before[field.Key])).Select(field => field.Key);
        Assert.That(changed, Is.EquivalentTo(new[] { "emails", "edit_date" }));
        Assert.That(after["emails"]!.ToJsonString(), Is.EqualTo("""[{"email":"n@example.com"}]"""));
    }

    [Clause("contact.edit_date.moves", "contact.dates")]
    [TestCase("PUT")]
    [TestCase("PATCH")]
    public async Task Update_AnyChange_MovesEditDateAndNotCreateDate(string method)
    {
        var before = await CreateFilledAsync();
        var body = ApiClient.Json(Bodies.Contact(("emails", new[] { new { email = "other@example.com" } })));

        var response = await Client.SendAsync(new HttpMethod(method), $"/contact/{before["uuid"]}/", body);

        var after = await response.ReadAsync(HttpStatusCode.OK);
        Assert.That((string?)after["create_date"], Is.EqualTo((string?)before["create_date"]).And.EndsWith("Z"));
        Assert.That((DateTimeOffset)after["edit_date"]!, Is.GreaterThan((DateTimeOffset)before["edit_date"]!));
        Assert.That(JsonNode.DeepEquals(await Client.ReadAsync($"/contact/{before["uuid"]}/"), after));
    }

    [TestCase("id")]
    [TestCase("uuid")]
    public async Task Delete_Twice_Returns204And404(string key)
    {
        var contact = await CreateFilledAsync();

        var first = await Client.DeleteAsync($"/contact/{contact[key]}/");
        var second = await Client.DeleteAsync($"/contact/{contact[key]}/");

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await second.ReadProblemAsync(HttpStatusCode.NotFound);
        await (await Client.GetAsync($"/contact/{contact["uuid"]}/")).ReadProblemAsync(HttpStatusCode.NotFound);
    }

    private Task<JsonNode> CreateFilledAsync() =>
        Client.CreateAsync(
            "/contact/",
            $$"""
            {
              "core_user_uuid": "{{Guid.NewGuid()}}", "first_name": "F", "middle_name": "M", "last_name": "L", "title": "ms", "suffix": "dr.",
              "contact_type": "Supplier", "customer_type": "public", "company": "C", "addresses": [{"city": "Ulm"}],
              "emails": [{"email": "a@example.com"}], "phones": [{"number": "110"}], "siteprofile_uuids": [], "notes": "N",
              "workflowlevel1_uuids": ["0199f4a0-3333-7000-8000-000000000001"], "workflowlevel2_uuids": ["0199f4a0-3333-7000-8000-000000000002"]
            }
            """
        );
}
