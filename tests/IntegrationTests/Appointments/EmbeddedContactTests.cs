using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Appointments;

internal sealed class EmbeddedContactTests : ApiTest
{
    [Clause("appointment.contact")]
    [Test]
    public async Task Get_OwnContact_IsEmbeddedAsItIsNow()
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact(("first_name", "Anna")));
        var appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment(("contact_uuid", contact["uuid"])));
        await Client.PatchAsync($"/contact/{contact["uuid"]}/", new { first_name = "Berta" });

        var read = await Client.ReadAsync($"/appointment/{appointment["uuid"]}/");
        var listed = (await Client.ReadAsync("/appointment/"))["results"]![0]!;

        Assert.That(JsonNode.DeepEquals(appointment["contact"], contact));
        Assert.That(JsonNode.DeepEquals(read["contact"], await Client.ReadAsync($"/contact/{contact["uuid"]}/")));
        Assert.That(JsonNode.DeepEquals(listed, read));
    }

    [Clause("appointment.contact", "appointment.contact_uuid", "who.foreign.embedded")]
    [Test]
    public async Task Get_ForeignContact_IsNullAndItsUuidStays()
    {
        using var other = Api.CreateApiClient();
        var contact = await other.CreateAsync("/contact/", Bodies.Contact());

        var appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment(("contact_uuid", contact["uuid"])));

        Assert.That(appointment["contact"], Is.Null);
        Assert.That((string?)appointment["contact_uuid"], Is.EqualTo((string?)contact["uuid"]));
        Assert.That((await Client.ReadAsync("/appointment/"))["results"]![0]!["contact"], Is.Null);
    }

    [Test]
    public async Task Get_DeletedContact_IsNull()
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact());
        var appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment(("contact_uuid", contact["uuid"])));
        await Client.DeleteAsync($"/contact/{contact["uuid"]}/");

        var read = await Client.ReadAsync($"/appointment/{appointment["uuid"]}/");

        Assert.That(read["contact"], Is.Null);
    }
}
