using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.ContactTypes;

/// <summary>Names of types taken as the type of a contact.</summary>
internal sealed class ContactTypeNameTests : ApiTest
{
    [TestCase("Gäste")]
    [TestCase("gÄSTE")]
    [TestCase(" GÄSTE ")]
    [Clause("contact.contact_type.name", "contact.contact_type_name")]
    public async Task Write_NameOfAnOwnTypeInAnyCase_IsTaken(string name)
    {
        var type = await Client.CreateAsync("/contacttype/", new { name = "Gäste" });
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact());

        var response = await Client.PatchAsync($"/contact/{contact["id"]}/", new { contact_type = name });

        var changed = await response.ReadAsync(System.Net.HttpStatusCode.OK);
        Assert.That((string?)changed["contact_type"], Is.EqualTo((string?)type["uuid"]));
        Assert.That((string?)changed["contact_type_name"], Is.EqualTo("Gäste"));
    }

    [Test]
    [Clause("contact.contact_type.name")]
    public async Task Write_NameOfAnOwnAndAGlobalType_IsTheOwn()
    {
        var type = await Client.CreateAsync("/contacttype/", new { name = "customer" });

        var contact = await Client.CreateAsync("/contact/", Bodies.Contact(("contact_type", "Customer")));

        Assert.That((string?)contact["contact_type"], Is.EqualTo((string?)type["uuid"]));
    }

    [Test]
    [Clause("contact.contact_type.unseen", "contacttype.contact", "who.superuser")]
    public async Task Patch_BySuperuser_TakesWhatTheContactsOrganizationSees()
    {
        using var superuser = Api.CreateApiClient(superuser: true);
        await superuser.CreateAsync("/contacttype/", new { name = "Mine" });
        var type = await Client.CreateAsync("/contacttype/", new { name = "Theirs" });
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact());
        var path = $"/contact/{contact["id"]}/";

        var refused = await superuser.PatchAsync(path, new { contact_type = "Mine" });
        var taken = await superuser.PatchAsync(path, new { contact_type = "theirs" });

        Assert.That((await refused.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "contact_type" }));
        Assert.That((string?)(await taken.ReadAsync(System.Net.HttpStatusCode.OK))["contact_type"], Is.EqualTo((string?)type["uuid"]));
    }
}
